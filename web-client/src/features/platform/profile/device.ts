const BROWSERS = [
  ['Edge', /Edg\//],
  ['Firefox', /Firefox\//],
  ['Chrome', /Chrome\//],
  ['Safari', /Safari\//],
] as const;
const SYSTEMS = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const;

/** "Chrome · Windows": enough to recognise one's own device. */
export function describeDevice(userAgent: string) {
  const first = (known: typeof BROWSERS | typeof SYSTEMS) =>
    known.find(([, pattern]) => pattern.test(userAgent))?.[0];
  const name = [first(BROWSERS), first(SYSTEMS)].filter(Boolean).join(' · ');
  return { name, isPhone: /Mobile|iPhone|Android/.test(userAgent) };
}
