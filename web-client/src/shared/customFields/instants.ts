const pad = (part: number) => String(part).padStart(2, '0');

/** An instant as an input of local time shows it; blank for none. */
export function localTime(instant: string): string {
  const at = new Date(instant);
  if (!instant || Number.isNaN(at.valueOf())) return '';
  const day = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

export const toInstant = (local: string): string | null => (local ? new Date(local).toISOString() : null);
