import 'dayjs/locale/zh-cn';
import 'dayjs/locale/zh-hk';
import '@mantine/dates/styles.css';
import { DateInput, type DateInputProps, DatesProvider } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { isLocale, LOCALES } from '@/i18n';

/** A calendar date as `yyyy-MM-dd`, in the person's language (the browser's own picker would speak the browser's). */
export function DateField(props: DateInputProps) {
  const { t, i18n } = useTranslation();
  const locale = LOCALES[isLocale(i18n.language) ? i18n.language : 'en'].dayjs;
  return (
    <DatesProvider settings={{ locale, firstDayOfWeek: 0, weekendDays: [] }}>
      <DateInput
        clearable
        clearButtonProps={{ 'aria-label': t('action.clear') }}
        ariaLabels={{
          previousMonth: t('calendar.previousMonth'),
          nextMonth: t('calendar.nextMonth'),
          previousYear: t('calendar.previousYear'),
          nextYear: t('calendar.nextYear'),
          previousDecade: t('calendar.previousDecade'),
          nextDecade: t('calendar.nextDecade'),
        }}
        valueFormat="YYYY-MM-DD"
        size="xs"
        {...props}
      />
    </DatesProvider>
  );
}
