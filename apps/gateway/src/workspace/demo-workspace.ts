/** The workspace that holds the sample network; it takes no imports, so that nobody's own data gets mixed into it. */
export const DEMO_WORKSPACE = 'demo';
