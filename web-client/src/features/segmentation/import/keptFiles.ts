/** Files uploaded from this page, to be read again with another encoding or sheet. A reload forgets them. */
const files = new Map<string, File>();

export const keepFile = (importId: string, file: File) => files.set(importId, file);
export const keptFile = (importId: string) => files.get(importId);
