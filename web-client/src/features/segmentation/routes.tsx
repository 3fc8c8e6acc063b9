import {
  IconAddressBook,
  IconBan,
  IconBuilding,
  IconBuildingPlus,
  IconChartDonut3,
  IconChecklist,
  IconChess,
  IconCopyCheck,
  IconFileDescription,
  IconFileImport,
  IconIdBadge2,
  IconListCheck,
  IconMailForward,
  IconRosetteDiscountCheck,
  IconShieldCheck,
  IconTemplate,
  IconUserPlus,
} from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import type { Feature } from '@/app/features';
import { shellRoute } from '@/app/roots';
import { withTexts } from '@/i18n';
import { validateListSearch } from '@/shared/lib/listSearch';
import { validateAccountSearch } from './accounts/accountSearch';
import { validateDuplicates } from './duplicates/duplicatesSearch';
import { validateNewPlan } from './gamePlans/planSearch';
import { validateNewImport, validateWizard } from './import/newImportSearch';
import { validateNewContact } from './contacts/newContactSearch';
import { validateNewMailing } from './mailingLists/mailingSearch';
import { validateQuality } from './quality/qualitySearch';
import { validateOverlap } from './segments/overlapSearch';
import { findAccounts, findContacts } from './search';
import { validateSearchPage } from './search/searchPageSearch';

const WaitingImportsTile = lazy(async () => {
  const [tile] = await Promise.all([import('./import/WaitingImportsTile'), withTexts('segmentation')()]);
  return tile;
});

const MyStepsTile = lazy(async () => {
  const [tile] = await Promise.all([import('./gamePlans/MyStepsTile'), withTexts('gamePlans')()]);
  return tile;
});

export const segmentation: Feature = {
  home: [
    { id: 'plan-steps', permission: 'game-plans:read', component: MyStepsTile },
    { id: 'imports', permission: 'imports:update', component: WaitingImportsTile },
  ],
  nav: [
    {
      group: 'work',
      to: '/game-plan-steps',
      label: 'myPlanSteps',
      icon: IconListCheck,
      permission: 'game-plans:read',
    },
    {
      group: 'customers',
      to: '/accounts',
      label: 'accounts',
      icon: IconBuilding,
      permission: 'accounts:read',
      daily: true,
    },
    {
      group: 'customers',
      to: '/contacts',
      label: 'contacts',
      icon: IconAddressBook,
      permission: 'contacts:read',
    },
    {
      group: 'customers',
      to: '/segments',
      label: 'segments',
      icon: IconChartDonut3,
      permission: 'segments:read',
    },
    {
      group: 'customers',
      to: '/game-plans',
      label: 'gamePlans',
      icon: IconChess,
      permission: 'game-plans:read',
    },
    {
      group: 'customers',
      to: '/duplicates',
      label: 'duplicates',
      icon: IconCopyCheck,
      permission: 'accounts:merge',
    },
    {
      group: 'customers',
      to: '/data-quality',
      label: 'dataQuality',
      icon: IconRosetteDiscountCheck,
      permission: 'quality-rules:read',
    },
    {
      group: 'customers',
      to: '/mailing-lists',
      label: 'mailingLists',
      icon: IconMailForward,
      permission: 'mailing-lists:read',
    },
    {
      group: 'customers',
      to: '/imports',
      label: 'imports',
      icon: IconFileImport,
      permission: 'imports:read',
    },
    {
      group: 'customers',
      to: '/members',
      label: 'members',
      icon: IconIdBadge2,
      permission: 'members:read',
    },
    {
      group: 'customers',
      to: '/suppressions',
      label: 'suppressions',
      icon: IconBan,
      permission: 'suppressions:read',
    },
    {
      group: 'customers',
      to: '/privacy-requests',
      label: 'privacyRequests',
      icon: IconShieldCheck,
      permission: 'privacy-requests:read',
    },
    {
      group: 'administration',
      to: '/membership-forms',
      label: 'membershipForms',
      icon: IconFileDescription,
      permission: 'membership-forms:update',
    },
    {
      group: 'administration',
      to: '/consent-settings',
      label: 'consentSettings',
      icon: IconChecklist,
      permission: 'consent-settings:update',
    },
    {
      group: 'administration',
      to: '/activity-templates',
      label: 'activityTemplates',
      icon: IconTemplate,
      permission: 'activity-templates:update',
    },
  ],
  create: [
    { to: '/accounts/new', label: 'newAccount', icon: IconBuildingPlus, permission: 'accounts:create' },
    { to: '/contacts/new', label: 'newContact', icon: IconUserPlus, permission: 'contacts:create' },
    { to: '/segments/new', label: 'newSegment', icon: IconChartDonut3, permission: 'segments:create' },
    { to: '/game-plans/new', label: 'newGamePlan', icon: IconChess, permission: 'game-plans:manage' },
    {
      to: '/mailing-lists/new',
      label: 'newMailingList',
      icon: IconMailForward,
      permission: 'mailing-lists:create',
    },
    { to: '/imports/new', label: 'newImport', icon: IconFileImport, permission: 'imports:create' },
  ],
  records: {
    account: (id) => `/accounts/${id}`,
    contact: (id) => `/contacts/${id}`,
    segment: (id) => `/segments/${id}`,
    'game-plan': (id) => `/game-plans/${id}`,
    'mailing-list': (id) => `/mailing-lists/${id}`,
    import: (id) => `/imports/${id}`,
    member: (id) => `/members/${id}`,
    'membership-form': (id) => `/membership-forms/${id}`,
    'privacy-request': () => '/privacy-requests',
    'quality-rule': () => '/data-quality',
    'consent-wording': () => '/consent-settings',
  },
  search: [
    { label: 'accounts', icon: IconBuilding, permission: 'accounts:read', search: findAccounts },
    { label: 'contacts', icon: IconAddressBook, permission: 'contacts:read', search: findContacts },
  ],
};

const beforeLoad = () => Promise.all([withTexts('segmentation')(), withTexts('segments')()]);
const planTexts = () => Promise.all([beforeLoad(), withTexts('gamePlans')()]);
const mailingTexts = () => Promise.all([beforeLoad(), withTexts('mailing')()]);
const withDuplicates = () => Promise.all([beforeLoad(), withTexts('duplicates')()]);
const getParentRoute = () => shellRoute;

export const segmentationRoutes = [
  createRoute({
    getParentRoute,
    path: '/accounts',
    validateSearch: validateListSearch,
    beforeLoad,
    component: lazyRouteComponent(() => import('./accounts/AccountsPage'), 'AccountsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/accounts/new',
    beforeLoad,
    component: lazyRouteComponent(() => import('./accounts/NewAccountPage'), 'NewAccountPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/accounts/$id',
    validateSearch: validateAccountSearch,
    beforeLoad: withTexts('segmentation', 'timeline', 'quality', 'gamePlans'),
    component: lazyRouteComponent(() => import('./accounts/AccountPage'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/accounts/$id/edit',
    beforeLoad,
    component: lazyRouteComponent(() => import('./accounts/EditAccountPage'), 'EditAccountPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/contacts',
    validateSearch: validateListSearch,
    beforeLoad,
    component: lazyRouteComponent(() => import('./contacts/ContactsPage'), 'ContactsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/contacts/new',
    validateSearch: validateNewContact,
    beforeLoad,
    component: lazyRouteComponent(() => import('./contacts/NewContactPage'), 'NewContactPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/contacts/$id',
    beforeLoad: withTexts('segmentation', 'timeline', 'consent', 'quality'),
    component: lazyRouteComponent(() => import('./contacts/ContactPage'), 'ContactPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/contacts/$id/edit',
    beforeLoad,
    component: lazyRouteComponent(() => import('./contacts/EditContactPage'), 'EditContactPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/segments',
    validateSearch: validateListSearch,
    beforeLoad,
    component: lazyRouteComponent(() => import('./segments/SegmentsPage'), 'SegmentsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/segments/new',
    beforeLoad,
    component: lazyRouteComponent(() => import('./segments/NewSegmentPage'), 'NewSegmentPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/segments/overlap',
    validateSearch: validateOverlap,
    beforeLoad,
    component: lazyRouteComponent(() => import('./segments/OverlapPage'), 'OverlapPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/segments/$id',
    beforeLoad,
    component: lazyRouteComponent(() => import('./segments/SegmentPage'), 'SegmentPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/segments/$id/edit',
    beforeLoad,
    component: lazyRouteComponent(() => import('./segments/EditSegmentPage'), 'EditSegmentPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/game-plans',
    validateSearch: validateListSearch,
    beforeLoad: planTexts,
    component: lazyRouteComponent(() => import('./gamePlans/GamePlansPage'), 'GamePlansPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/game-plans/new',
    validateSearch: validateNewPlan,
    beforeLoad: planTexts,
    component: lazyRouteComponent(() => import('./gamePlans/NewGamePlanPage'), 'NewGamePlanPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/game-plans/$id',
    beforeLoad: planTexts,
    component: lazyRouteComponent(() => import('./gamePlans/GamePlanPage'), 'GamePlanPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/game-plans/$id/edit',
    beforeLoad: planTexts,
    component: lazyRouteComponent(() => import('./gamePlans/EditGamePlanPage'), 'EditGamePlanPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/game-plan-steps',
    beforeLoad: planTexts,
    component: lazyRouteComponent(() => import('./gamePlans/MyStepsPage'), 'MyStepsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/search',
    validateSearch: validateSearchPage,
    beforeLoad: withTexts('search'),
    component: lazyRouteComponent(() => import('./search/SearchPage'), 'SearchPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/mailing-lists',
    validateSearch: validateListSearch,
    beforeLoad: mailingTexts,
    component: lazyRouteComponent(() => import('./mailingLists/MailingListsPage'), 'MailingListsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/mailing-lists/new',
    validateSearch: validateNewMailing,
    beforeLoad: mailingTexts,
    component: lazyRouteComponent(() => import('./mailingLists/NewMailingListPage'), 'NewMailingListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/mailing-lists/$id',
    beforeLoad: mailingTexts,
    component: lazyRouteComponent(() => import('./mailingLists/MailingListPage'), 'MailingListPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/activity-templates',
    beforeLoad: withTexts('timeline'),
    component: lazyRouteComponent(() => import('./timeline/TemplatesPage'), 'TemplatesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/duplicates',
    validateSearch: validateDuplicates,
    beforeLoad: withDuplicates,
    component: lazyRouteComponent(() => import('./duplicates/DuplicatesPage'), 'DuplicatesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/merges',
    validateSearch: validateListSearch,
    beforeLoad: withDuplicates,
    component: lazyRouteComponent(() => import('./duplicates/MergesPage'), 'MergesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/data-quality',
    validateSearch: validateQuality,
    beforeLoad: withTexts('segmentation', 'quality'),
    component: lazyRouteComponent(() => import('./quality/QualityPage'), 'QualityPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/imports',
    validateSearch: validateListSearch,
    beforeLoad,
    component: lazyRouteComponent(() => import('./import/ImportsPage'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/imports/new',
    validateSearch: validateNewImport,
    beforeLoad,
    component: lazyRouteComponent(() => import('./import/NewImportPage'), 'NewImportPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/imports/$id',
    validateSearch: validateWizard,
    beforeLoad,
    component: lazyRouteComponent(() => import('./import/ImportPage'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/members',
    validateSearch: validateListSearch,
    beforeLoad: withTexts('membership'),
    component: lazyRouteComponent(() => import('./membership/MembersPage'), 'MembersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/members/$id',
    beforeLoad: withTexts('membership'),
    component: lazyRouteComponent(() => import('./membership/MemberPage'), 'MemberPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/membership-forms',
    beforeLoad: withTexts('membership'),
    component: lazyRouteComponent(() => import('./membership/MembershipFormsPage'), 'MembershipFormsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/membership-forms/$id',
    beforeLoad: withTexts('membership', 'publicForm', 'publicMembers'),
    component: lazyRouteComponent(() => import('./membership/MembershipFormPage'), 'MembershipFormPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/suppressions',
    validateSearch: validateListSearch,
    beforeLoad: withTexts('consent'),
    component: lazyRouteComponent(() => import('./consent/SuppressionsPage'), 'SuppressionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/consent-settings',
    beforeLoad: withTexts('consent'),
    component: lazyRouteComponent(() => import('./consent/ConsentSettingsPage'), 'ConsentSettingsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/privacy-requests',
    validateSearch: validateListSearch,
    beforeLoad: withTexts('privacy'),
    component: lazyRouteComponent(() => import('./privacy/PrivacyRequestsPage'), 'PrivacyRequestsPage'),
  }),
] as const;
