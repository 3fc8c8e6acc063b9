import type { FieldSection } from '@/api/generated';
import type { CustomField } from '@/shared/customFields/customFields';

/** Headings and fields as one list: a field belongs to the heading above it, the first ones to none. */
export type LayoutItem =
  { is: 'section'; labels: Readonly<Record<string, string>> } | { is: 'field'; field: CustomField };

const isNamed = ({ labels }: FieldSection) => Object.values(labels).some(Boolean);

export const toItems = (
  sections: readonly FieldSection[],
  fields: readonly CustomField[],
): readonly LayoutItem[] =>
  sections.flatMap((section): LayoutItem[] => [
    ...(isNamed(section) ? [{ is: 'section', labels: section.labels } as const] : []),
    ...section.keys.flatMap((key) => {
      const field = fields.find((one) => one.key === key);
      return field ? [{ is: 'field', field } as const] : [];
    }),
  ]);

export function toSections(items: readonly LayoutItem[]): FieldSection[] {
  const sections: { labels: Record<string, string>; keys: string[] }[] = [{ labels: {}, keys: [] }];
  for (const item of items) {
    if (item.is === 'section') sections.push({ labels: { ...item.labels }, keys: [] });
    else sections.at(-1)?.keys.push(item.field.key);
  }
  return sections;
}
