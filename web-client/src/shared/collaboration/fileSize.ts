import type { Format } from '@/shared/lib/useFormat';

const STEPS = [
  [1024 * 1024 * 1024, 'GB'],
  [1024 * 1024, 'MB'],
  [1024, 'kB'],
] as const;

/** 1536 → "1.5 kB". */
export function fileSize(bytes: number, format: Format): string {
  const [size, unit] = STEPS.find(([step]) => bytes >= step) ?? [1, 'B'];
  const value = bytes / size;
  return `${format.number(Math.round(value * (value < 10 ? 10 : 1)) / (value < 10 ? 10 : 1))} ${unit}`;
}
