import type common from './locales/en/common.json';
import type consent from './locales/en/consent.json';
import type leads from './locales/en/leads.json';
import type leadsAdmin from './locales/en/leadsAdmin.json';
import type membership from './locales/en/membership.json';
import type navigation from './locales/en/navigation.json';
import type platform from './locales/en/platform.json';
import type privacy from './locales/en/privacy.json';
import type publicForm from './locales/en/publicForm.json';
import type publicMembers from './locales/en/publicMembers.json';
import type publicPreferences from './locales/en/publicPreferences.json';
import type sales from './locales/en/sales.json';
import type segmentation from './locales/en/segmentation.json';
import type segments from './locales/en/segments.json';

/** One namespace per feature folder: a new one is a JSON file in each language and a line here. */
interface Resources {
  common: typeof common;
  consent: typeof consent;
  membership: typeof membership;
  navigation: typeof navigation;
  leads: typeof leads;
  leadsAdmin: typeof leadsAdmin;
  platform: typeof platform;
  privacy: typeof privacy;
  publicForm: typeof publicForm;
  publicMembers: typeof publicMembers;
  publicPreferences: typeof publicPreferences;
  sales: typeof sales;
  segmentation: typeof segmentation;
  segments: typeof segments;
}

export type Namespace = keyof Resources;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
  }
}
