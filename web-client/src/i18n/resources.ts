import type collaboration from './locales/en/collaboration.json';
import type common from './locales/en/common.json';
import type leads from './locales/en/leads.json';
import type leadsAdmin from './locales/en/leadsAdmin.json';
import type navigation from './locales/en/navigation.json';
import type platform from './locales/en/platform.json';
import type publicForm from './locales/en/publicForm.json';
import type sales from './locales/en/sales.json';
import type search from './locales/en/search.json';
import type segmentation from './locales/en/segmentation.json';
import type segments from './locales/en/segments.json';
import type timeline from './locales/en/timeline.json';

/** One namespace per feature folder: a new one is a JSON file in each language and a line here. */
interface Resources {
  collaboration: typeof collaboration;
  common: typeof common;
  navigation: typeof navigation;
  leads: typeof leads;
  leadsAdmin: typeof leadsAdmin;
  platform: typeof platform;
  publicForm: typeof publicForm;
  sales: typeof sales;
  search: typeof search;
  segmentation: typeof segmentation;
  segments: typeof segments;
  timeline: typeof timeline;
}

export type Namespace = keyof Resources;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
  }
}
