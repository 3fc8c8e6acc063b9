import { ActionIcon, Button, NumberInput, SegmentedControl, Select } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeWorkingCalendar,
  getWorkingCalendar,
  type Holiday,
  type WorkingCalendarResponse,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { isProblem } from '@/api/problem';
import { toast } from '@/shared/lib/toasts';
import { useFormat } from '@/shared/lib/useFormat';
import { DateField } from '@/shared/ui/form/DateField';
import { FormActions, FormNotices, FormSection } from '@/shared/ui/form/FormParts';
import { useRecordForm } from '@/shared/ui/form/useRecordForm';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { ErrorState, LoadingState } from '@/shared/ui/states/States';
import { EMPTY_TEXT } from '@/shared/lib/localized';
import { LocalizedField } from '@/shared/ui/form/LocalizedField';
import css from './response.module.css';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
type Day = (typeof DAYS)[number];

interface Span {
  from: string;
  to: string;
}

type Values = {
  timeZone: string;
  week: Partial<Record<Day, Span[]>>;
  holidays: Holiday[];
  responseTargetMinutes: number;
  acceptWithinMinutes: number;
};

const valuesOf = ({
  calendar,
  responseTargetMinutes,
  acceptWithinMinutes,
}: WorkingCalendarResponse): Values => ({
  timeZone: calendar.timeZone,
  week: Object.fromEntries(
    DAYS.map((day) => [day, (calendar.week[day] ?? []).map(({ from, to }) => ({ from, to }))]),
  ),
  holidays: calendar.holidays,
  responseTargetMinutes,
  acceptWithinMinutes,
});

const key = ['working-calendar'] as const;

/** When people work: deadlines and response times count only this. */
export function WorkingHoursPage() {
  const { t } = useTranslation('leadsAdmin');
  const calendar = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await getWorkingCalendar({ signal })).data,
  });
  return (
    <>
      <PageHeader title={t('hours.title')} />
      {calendar.isPending ? (
        <LoadingState />
      ) : calendar.data ? (
        <PageBody narrow>
          <CalendarForm key={calendar.data.version} calendar={calendar.data} />
        </PageBody>
      ) : (
        <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />
      )}
    </>
  );
}

function CalendarForm({ calendar }: { calendar: WorkingCalendarResponse }) {
  const { t } = useTranslation('leadsAdmin');
  const format = useFormat();
  const client = useQueryClient();
  const form = useRecordForm<Values>({
    draftKey: 'working-calendar',
    initialValues: valuesOf(calendar),
    submit: async ({ timeZone, week, holidays, ...minutes }) => {
      const body = { ...minutes, calendar: { timeZone, week, holidays } };
      const { data } = await changeWorkingCalendar({ headers: ifMatch(calendar), body });
      toast(t('hours.saved'), { tone: 'good' });
      client.setQueryData(key, data);
    },
    onRefused: (problem) => {
      // the draft stays; saving once more puts it over what is stored now
      if (isProblem(problem, 412)) void client.invalidateQueries({ queryKey: key });
      return false;
    },
  });
  const { values } = form;
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const setDay = (day: Day, spans: Span[]) => form.setValues({ week: { ...values.week, [day]: spans } });
  const minutes = (name: 'responseTargetMinutes' | 'acceptWithinMinutes', label: string) => (
    <NumberInput
      label={label}
      description={t('hours.inWorkingTime', { time: format.duration(values[name]) })}
      min={1}
      {...form.getInputProps(name)}
    />
  );
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <FormNotices failure={form.failure} restored={form.restored} onStartOver={form.startOver} />
      <FormSection title={t('hours.targets')}>
        {minutes('responseTargetMinutes', t('hours.respond'))}
        {minutes('acceptWithinMinutes', t('hours.accept'))}
        <Select
          label={t('hours.zone')}
          searchable
          allowDeselect={false}
          data={zones.includes(values.timeZone) ? zones : [values.timeZone, ...zones]}
          value={values.timeZone}
          onChange={(zone) => {
            if (zone) form.setValues({ timeZone: zone });
          }}
          error={form.errors['calendar.timeZone']}
        />
      </FormSection>
      <FormSection title={t('hours.week')}>
        <div style={{ gridColumn: '1 / -1' }}>
          {DAYS.map((day) => (
            <DayRow
              key={day}
              name={t(`day.${day}`)}
              spans={values.week[day] ?? []}
              onChange={(spans) => setDay(day, spans)}
            />
          ))}
        </div>
      </FormSection>
      <FormSection title={t('hours.holidays')}>
        <div style={{ gridColumn: '1 / -1' }}>
          <Holidays holidays={values.holidays} onChange={(holidays) => form.setValues({ holidays })} />
        </div>
      </FormSection>
      <FormActions submitting={form.submitting} />
    </form>
  );
}

interface DayProps {
  name: string;
  spans: readonly Span[];
  onChange: (spans: Span[]) => void;
}

function DayRow({ name, spans, onChange }: DayProps) {
  const { t } = useTranslation('leadsAdmin');
  const set = (index: number, patch: Partial<Span>) =>
    onChange(spans.map((span, i) => (i === index ? { ...span, ...patch } : span)));
  const time = (i: number, end: keyof Span, label: string) => (
    <input
      type="time"
      required
      aria-label={label}
      value={spans[i]?.[end].slice(0, 5) ?? ''}
      onChange={(event) => set(i, { [end]: `${event.currentTarget.value}:00` })}
    />
  );
  return (
    <div className={css.day} role="group" aria-label={name}>
      <span className={css.dayName}>{name}</span>
      <div className={css.spans}>
        {spans.length === 0 && <span className={css.closed}>{t('hours.closed')}</span>}
        {spans.map((_, i) => {
          const which = { day: name, nth: i + 1 };
          return (
            <span key={i} className={css.span}>
              {time(i, 'from', t('hours.fromOf', which))} – {time(i, 'to', t('hours.toOf', which))}
              <ActionIcon
                aria-label={t('hours.removeSpan', which)}
                onClick={() => onChange(spans.filter((__, other) => other !== i))}
              >
                <IconTrash size={14} />
              </ActionIcon>
            </span>
          );
        })}
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={13} />}
          aria-label={t('hours.addSpanOf', { day: name })}
          onClick={() => onChange([...spans, { from: spans.at(-1)?.to ?? '09:00:00', to: '18:00:00' }])}
        >
          {t('hours.addSpan')}
        </Button>
      </div>
    </div>
  );
}

interface HolidaysProps {
  holidays: readonly Holiday[];
  onChange: (holidays: Holiday[]) => void;
}

function Holidays({ holidays, onChange }: HolidaysProps) {
  const { t } = useTranslation('leadsAdmin');
  const years = [...new Set(holidays.map((holiday) => holiday.date.slice(0, 4)))].sort();
  const [year, setYear] = useState(() => {
    const now = String(new Date().getFullYear());
    return years.includes(now) ? now : (years[0] ?? now);
  });
  const set = (old: Holiday, next: Holiday) =>
    onChange(holidays.map((holiday) => (holiday === old ? next : holiday)));
  return (
    <>
      {years.length > 1 && (
        <SegmentedControl
          size="xs"
          mb="xs"
          aria-label={t('hours.year')}
          data={years}
          value={year}
          onChange={setYear}
        />
      )}
      <ul className={css.holidays}>
        {holidays
          .filter((holiday) => holiday.date.startsWith(year))
          .map((holiday, i) => (
            <li key={i}>
              <DateField
                aria-label={t('hours.dateOf', { nth: i + 1 })}
                clearable={false}
                value={holiday.date}
                onChange={(date) => {
                  if (!date) return;
                  set(holiday, { ...holiday, date });
                  setYear(date.slice(0, 4));
                }}
              />
              <LocalizedField
                compact
                label={t('hours.holidayName', { nth: i + 1 })}
                value={holiday.name}
                onChange={(name) => set(holiday, { ...holiday, name })}
              />
              <ActionIcon
                aria-label={t('hours.removeHoliday', { date: holiday.date })}
                onClick={() => onChange(holidays.filter((other) => other !== holiday))}
              >
                <IconTrash size={14} />
              </ActionIcon>
            </li>
          ))}
      </ul>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={13} />}
        onClick={() => onChange([...holidays, { date: `${year}-12-31`, name: EMPTY_TEXT }])}
      >
        {t('hours.addHoliday')}
      </Button>
    </>
  );
}
