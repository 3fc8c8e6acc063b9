import type bulk from './locales/en/bulk.json';
import type collaboration from './locales/en/collaboration.json';
import type common from './locales/en/common.json';
import type consent from './locales/en/consent.json';
import type currencies from './locales/en/currencies.json';
import type duplicates from './locales/en/duplicates.json';
import type fields from './locales/en/fields.json';
import type gamePlans from './locales/en/gamePlans.json';
import type leads from './locales/en/leads.json';
import type leadPool from './locales/en/leadPool.json';
import type leadSources from './locales/en/leadSources.json';
import type leadsAdmin from './locales/en/leadsAdmin.json';
import type quality from './locales/en/quality.json';
import type mailing from './locales/en/mailing.json';
import type membership from './locales/en/membership.json';
import type navigation from './locales/en/navigation.json';
import type platform from './locales/en/platform.json';
import type privacy from './locales/en/privacy.json';
import type publicForm from './locales/en/publicForm.json';
import type publicMembers from './locales/en/publicMembers.json';
import type publicPreferences from './locales/en/publicPreferences.json';
import type sales from './locales/en/sales.json';
import type search from './locales/en/search.json';
import type segmentation from './locales/en/segmentation.json';
import type segments from './locales/en/segments.json';
import type telesales from './locales/en/telesales.json';
import type timeline from './locales/en/timeline.json';

/** One namespace per feature folder: a new one is a JSON file in each language and a line here. */
interface Resources {
  bulk: typeof bulk;
  collaboration: typeof collaboration;
  common: typeof common;
  consent: typeof consent;
  currencies: typeof currencies;
  navigation: typeof navigation;
  fields: typeof fields;
  duplicates: typeof duplicates;
  gamePlans: typeof gamePlans;
  leads: typeof leads;
  leadPool: typeof leadPool;
  leadSources: typeof leadSources;
  leadsAdmin: typeof leadsAdmin;
  mailing: typeof mailing;
  membership: typeof membership;
  quality: typeof quality;
  platform: typeof platform;
  privacy: typeof privacy;
  publicForm: typeof publicForm;
  publicMembers: typeof publicMembers;
  publicPreferences: typeof publicPreferences;
  sales: typeof sales;
  search: typeof search;
  segmentation: typeof segmentation;
  segments: typeof segments;
  telesales: typeof telesales;
  timeline: typeof timeline;
}

export type Namespace = keyof Resources;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
  }
}
