import type common from './locales/en/common.json';
import type leads from './locales/en/leads.json';
import type leadPool from './locales/en/leadPool.json';
import type leadSources from './locales/en/leadSources.json';
import type leadsAdmin from './locales/en/leadsAdmin.json';
import type navigation from './locales/en/navigation.json';
import type platform from './locales/en/platform.json';
import type publicForm from './locales/en/publicForm.json';
import type sales from './locales/en/sales.json';
import type segmentation from './locales/en/segmentation.json';
import type segments from './locales/en/segments.json';
import type telesales from './locales/en/telesales.json';

/** One namespace per feature folder: a new one is a JSON file in each language and a line here. */
interface Resources {
  common: typeof common;
  navigation: typeof navigation;
  leads: typeof leads;
  leadPool: typeof leadPool;
  leadSources: typeof leadSources;
  leadsAdmin: typeof leadsAdmin;
  platform: typeof platform;
  publicForm: typeof publicForm;
  sales: typeof sales;
  segmentation: typeof segmentation;
  segments: typeof segments;
  telesales: typeof telesales;
}

export type Namespace = keyof Resources;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
  }
}
