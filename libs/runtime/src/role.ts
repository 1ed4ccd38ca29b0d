/** What a process is: everything at once, or one part of it. */
export type Role = 'warmpath' | 'gateway' | 'recorder' | 'projector';
