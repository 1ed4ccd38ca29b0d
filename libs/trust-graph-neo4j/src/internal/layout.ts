/**
 * How a generation is laid out: counted up by every change after which what lies in a database can't be read or written
 * any more as it should be. Processes of several layouts may work on one database, each on generations of its own.
 */
export const LAYOUT = 1;
