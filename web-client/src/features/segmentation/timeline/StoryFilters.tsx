import { Chip, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PersonSelect } from '@/shared/people/PersonSelect';
import { type Period, PERIODS, STORY_PARTS, type StoryFilter, type StoryPart } from './stream';
import css from './timeline.module.css';

interface Props {
  filter: StoryFilter;
  onFilter: (filter: StoryFilter) => void;
  /** Undefined where there is no group. */
  group: boolean | undefined;
  onGroup: (group: boolean) => void;
}

/** Which part of the story, by whom, since when; with that of the companies below it. */
export function StoryFilters({ filter, onFilter, group, onGroup }: Props) {
  const { t } = useTranslation('timeline');
  return (
    <div className={css.filters}>
      <Select
        size="xs"
        clearable
        aria-label={t('filter.part')}
        placeholder={t('filter.part')}
        data={(Object.keys(STORY_PARTS) as StoryPart[]).map((value) => ({
          value,
          label: t(`part.${value}`),
        }))}
        value={filter.part ?? null}
        onChange={(part) => onFilter({ ...filter, part: part ?? undefined })}
      />
      <PersonSelect
        aria-label={t('filter.person')}
        placeholder={t('filter.person')}
        value={filter.person ?? null}
        onChange={(person) => onFilter({ ...filter, person: person ?? undefined })}
      />
      <Select
        size="xs"
        clearable
        aria-label={t('filter.period')}
        placeholder={t('filter.period')}
        data={(Object.keys(PERIODS) as Period[]).map((value) => ({ value, label: t(`period.${value}`) }))}
        value={filter.period ?? null}
        onChange={(period) => onFilter({ ...filter, period: period ?? undefined })}
      />
      {group !== undefined && (
        <Chip size="xs" checked={group} onChange={onGroup}>
          {t('filter.group')}
        </Chip>
      )}
    </div>
  );
}
