import { Anchor } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeLead, type LeadInput, type LeadResponse } from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { CustomRecordFields } from '@/shared/customFields/CustomRecordFields';
import { useCountries } from '@/shared/lib/countries';
import { Email, Nothing, Phone } from '@/shared/ui/display/Display';
import { EditableFields, type RecordField } from '@/shared/ui/record/EditableFields';
import { Masked } from '../protection/Masked';
import { leadKeys } from '../shared/actions';

const webAddress = (text: string) => (/^https?:\/\//i.test(text) ? text : `https://${text}`);

const MASKED: readonly string[] = [
  'personName',
  'jobTitle',
  'phone',
  'email',
  'website',
  'address',
  'message',
];

/** What is known of the enquirer, corrected where it stands; the enquiries stay as they came. */
export function LeadFields({ lead }: { lead: LeadResponse }) {
  const { t } = useTranslation('leads');
  const mayEdit = useCan()('leads:update') && !lead.masked;
  const client = useQueryClient();
  const countries = useCountries();

  const change = async (row: LeadResponse, body: LeadInput) => {
    const { data } = await changeLead({ path: { id: row.id }, headers: ifMatch(row), body });
    client.setQueryData(leadKeys.one(row.id), data);
    void client.invalidateQueries({ queryKey: leadKeys.list() });
  };
  const save = (key: keyof LeadInput) => (row: LeadResponse, value: string) =>
    change(row, { [key]: value.trim() || null });
  type TextKey = Exclude<keyof LeadInput, 'language' | 'custom'> & keyof LeadResponse;
  const text = (key: TextKey, type: 'text' | 'email' | 'tel' = 'text'): RecordField<LeadResponse> => ({
    id: key,
    label: t(`field.${key}`),
    value: show(key),
    ...(mayEdit && { edit: { type, value: (row) => row[key] ?? '', save: save(key) } }),
  });
  const show = (key: TextKey) => {
    const value = lead[key];
    if (lead.masked && MASKED.includes(key)) return <Masked />;
    if (!value) return <Nothing />;
    if (key === 'country') return countries.nameOf(value);
    if (key === 'phone') return <Phone value={value} />;
    if (key === 'email') return <Email value={value} />;
    if (key === 'website')
      return (
        <Anchor href={webAddress(value)} target="_blank" rel="noreferrer" inherit>
          {value}
        </Anchor>
      );
    return value;
  };
  const languages = (['en', 'zh-Hant', 'zh-Hans'] as const).map((value) => ({
    value,
    label: t(`language.${value}`),
  }));
  const fields: RecordField<LeadResponse>[] = [
    text('companyName'),
    text('personName'),
    text('jobTitle'),
    text('phone', 'tel'),
    text('email', 'email'),
    text('interest'),
    text('message'),
    {
      id: 'language',
      label: t('field.language'),
      value: languages.find((language) => language.value === lead.language)?.label ?? <Nothing />,
      ...(mayEdit && {
        edit: {
          options: languages,
          value: (row: LeadResponse) => row.language ?? '',
          save: save('language'),
        },
      }),
    },
    text('website'),
    text('address'),
    text('district'),
    text('city'),
    {
      ...text('country'),
      ...(mayEdit && {
        edit: {
          options: countries.options,
          value: (row: LeadResponse) => row.country ?? '',
          save: save('country'),
        },
      }),
    },
    {
      id: 'source',
      label: t('field.source'),
      value: `${lead.source} · ${t(`sourceKind.${lead.sourceKind}`)}`,
    },
    { id: 'campaignRef', label: t('field.campaignRef'), value: lead.campaignRef ?? <Nothing /> },
    { id: 'number', label: t('field.number'), value: <span className="num">{lead.number}</span> },
  ];
  return (
    <>
      <EditableFields record={lead} fields={fields} />
      <CustomRecordFields
        recordType="lead"
        record={lead}
        save={mayEdit ? (row, custom) => change(row, { custom }) : undefined}
      />
    </>
  );
}
