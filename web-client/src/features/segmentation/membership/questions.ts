import type { LocalizedText, MembershipField } from '@/api/generated';
import { LANGUAGES } from '@/shared/lib/localized';
import { type CustomField, pathOf } from '@/shared/customFields/customFields';

/** What a contact knows too, and what most forms ask. */
export const USUAL: readonly MembershipField[] = [
  {
    key: 'name',
    kind: 'text',
    required: true,
    label: { en: 'Name', 'zh-Hant': '姓名', 'zh-Hans': '姓名' },
  },
  {
    key: 'phone',
    kind: 'phone',
    required: false,
    label: { en: 'Telephone', 'zh-Hant': '電話', 'zh-Hans': '电话' },
  },
  {
    key: 'companyName',
    kind: 'text',
    required: false,
    label: { en: 'Company', 'zh-Hant': '公司', 'zh-Hans': '公司' },
  },
  {
    key: 'jobTitle',
    kind: 'text',
    required: false,
    label: { en: 'Job title', 'zh-Hant': '職銜', 'zh-Hans': '职务' },
  },
  {
    key: 'address',
    kind: 'longText',
    required: false,
    label: { en: 'Postal address', 'zh-Hant': '郵寄地址', 'zh-Hans': '邮寄地址' },
  },
];

const KINDS: Partial<Record<CustomField['type'], MembershipField['kind']>> = {
  text: 'text',
  longText: 'longText',
  number: 'number',
  date: 'date',
  choice: 'choice',
  multiChoice: 'choices',
  yesNo: 'yesNo',
};

const inAll = (labels: Readonly<Record<string, string>>, otherwise: string): LocalizedText =>
  Object.fromEntries(LANGUAGES.map((language) => [language, labels[language] || labels.en || otherwise]));

export const isCustom = ({ key }: MembershipField) => key.startsWith('custom.');

/** The questions that custom fields of contacts can be; amounts, references and formulas cannot be asked. */
export const fromCustom = (fields: readonly CustomField[]): MembershipField[] =>
  fields.flatMap((field) => {
    const kind = KINDS[field.type];
    if (!kind) return [];
    const label = inAll(field.labels, field.key);
    const choices = field.choices
      .filter(({ archived }) => !archived)
      .map(({ value, labels }) => inAll(labels, value));
    return [
      { key: pathOf(field), kind, label, required: field.required, ...(choices.length > 0 && { choices }) },
    ];
  });

/** A key that no question has yet. */
export function freeKey(fields: readonly MembershipField[]): string {
  for (let nth = fields.length + 1; ; nth++) {
    const key = `question${nth}`;
    if (fields.every((field) => field.key !== key)) return key;
  }
}
