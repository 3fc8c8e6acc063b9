import type { LocalizedText, MembershipConsent, MembershipDesign, MembershipField } from '@/api/generated';
import { EMPTY_TEXT } from '@/shared/lib/localized';
import { USUAL } from './questions';

/** What may change of a registration form, as it is edited. */
interface FormDesign {
  name: string;
  title: LocalizedText;
  introduction: LocalizedText;
  thankYou: LocalizedText;
  fields: MembershipField[];
  consents: MembershipConsent[];
  needsApproval: boolean;
  level: string;
  /** Blank for a membership without end. */
  validMonths: number | string;
  colour: string;
  organisation: string;
  active: boolean;
}

export interface FormValues extends FormDesign, Record<string, unknown> {
  /** Part of the public address. */
  key: string;
}

export const STARTER: FormValues = {
  key: '',
  name: '',
  title: EMPTY_TEXT,
  introduction: EMPTY_TEXT,
  thankYou: {
    en: 'Please open the link that we have sent you by mail.',
    'zh-Hant': '請開啟我們以電郵發送給你的連結。',
    'zh-Hans': '请打开我们发到您邮箱的链接。',
  },
  fields: USUAL.slice(0, 2),
  consents: [],
  needsApproval: false,
  level: 'standard',
  validMonths: 12,
  colour: '',
  organisation: '',
  active: true,
};

export const valuesOf = (key: string, design: MembershipDesign): FormValues => ({
  key,
  name: design.name,
  title: design.title,
  introduction: design.introduction,
  thankYou: design.thankYou,
  fields: design.fields,
  consents: design.consents,
  needsApproval: design.needsApproval,
  level: design.level,
  validMonths: design.validMonths ?? '',
  colour: design.colour ?? '',
  organisation: design.organisation ?? '',
  active: design.active,
});

export const toInput = ({ validMonths, colour, organisation, ...rest }: FormDesign) => ({
  ...rest,
  validMonths: validMonths === '' ? null : Number(validMonths),
  colour: colour || null,
  organisation: organisation || null,
});
