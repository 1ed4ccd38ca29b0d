/** What a process is: everything at once, one part of it, or a tool for whoever runs it. */
export type Role = 'warmpath' | 'gateway' | 'recorder' | 'projector' | 'tool';
