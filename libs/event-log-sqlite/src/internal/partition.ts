/** The one partition of a log in a file. */
export const PARTITION = 0;
