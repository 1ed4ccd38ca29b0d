import { inspect } from 'node:util';
import { CannotOpen } from '#event-log';
import { SettingsFault } from './settings.js';

/** Why the service did not start, in words for whoever started it; a fault of ours with all that is known of it. */
export const startFault = (fault: unknown): string => {
  if (fault instanceof SettingsFault) return fault.message;
  if (fault instanceof CannotOpen) return `warmpath can’t start: ${fault.message}.`;
  const { code, port, path } = fault as NodeJS.ErrnoException & { readonly port?: number };
  if (code === 'EADDRINUSE' && port !== undefined) {
    return `warmpath can’t start: port ${String(port)} is taken. Set PORT to another one, or 0 for any.`;
  }
  if (code !== undefined && path !== undefined) {
    return `warmpath can’t start: ${path} can’t be used as, or within, DATA_DIR (${code}).`;
  }
  return inspect(fault);
};
