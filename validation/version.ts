/** Names the coefficients that ship for ever: another fit takes another name. */
export const VERSION = 'otc-1';
