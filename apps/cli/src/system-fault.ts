/** What the operating system refused: `code` is its name for why, such as EEXIST or ECONNREFUSED. */
export interface SystemFault {
  readonly code: string;
  readonly message: string;
}

export const isSystemFault = (fault: unknown): fault is SystemFault =>
  typeof fault === 'object' && fault !== null && 'syscall' in fault && 'code' in fault && 'message' in fault;
