import type { TablerIcon } from '@tabler/icons-react';
import type { ParseKeys } from 'i18next';
import type { ComponentType } from 'react';
import { leads } from '@/features/leads/routes';
import { platform } from '@/features/platform/routes';
import { sales } from '@/features/sales/routes';
import { segmentation } from '@/features/segmentation/routes';

/** In the order in which the groups stand in the navigation. */
export const NAV_GROUPS = ['work', 'customers', 'leads', 'sales', 'administration'] as const;

export interface NavItem {
  group: (typeof NAV_GROUPS)[number];
  to: string;
  label: ParseKeys<'navigation'>;
  icon: TablerIcon;
  /** Shown to those who have it. */
  permission?: string;
  /** One of the few on a phone's bottom bar. */
  daily?: boolean;
  /** A live number beside the label: how many wait. A hook. */
  useCount?: () => number;
}

/** Something to create from the command palette. */
export interface CreateCommand {
  to: string;
  label: ParseKeys<'navigation'>;
  icon: TablerIcon;
  permission?: string;
}

export interface FoundRecord {
  id: string;
  to: string;
  title: string;
  note?: string | undefined;
}

/** Records that the command palette finds. */
export interface RecordSearch {
  label: ParseKeys<'navigation'>;
  icon: TablerIcon;
  permission: string;
  search: (text: string, signal: AbortSignal) => Promise<FoundRecord[]>;
}

/** What a feature folder offers to the shell; its routes are named in router.ts. */
export interface Feature {
  nav: readonly NavItem[];
  create?: readonly CreateCommand[];
  search?: readonly RecordSearch[];
  /** Where a record of this type opens, by the API's name of the type: "lead". */
  records?: Readonly<Record<string, (id: string) => string>>;
  /** Tiles of the home page, each with what waits for the person. */
  home?: readonly HomeTile[];
}

export interface HomeTile {
  id: string;
  permission?: string;
  component: ComponentType;
}

export const features: readonly Feature[] = [platform, segmentation, leads, sales];

/** Where to open a record that a notification or an audit entry names; undefined when no page shows it. */
export const recordPath = (recordType: string, id: string): string | undefined =>
  features.map((feature) => feature.records?.[recordType]).find((path) => path !== undefined)?.(id);
