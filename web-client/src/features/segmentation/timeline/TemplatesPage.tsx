import { ActionIcon, Button, Select, Tabs, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTemplate, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ActivityTemplateInput,
  type ActivityTemplateResponse,
  changeActivityTemplate,
  createActivityTemplate,
  deleteActivityTemplate,
  listActivityTemplates,
} from '@/api/generated';
import { ifMatch } from '@/api/headers';
import { useCan } from '@/app/session';
import { LOCALES } from '@/i18n';
import { confirm } from '@/shared/lib/confirm';
import { toast } from '@/shared/lib/toasts';
import { useProblemText } from '@/shared/lib/useProblemText';
import { Dialog } from '@/shared/ui/dialogs/Dialog';
import { PageBody, PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState, ErrorState, LoadingState } from '@/shared/ui/states/States';
import { ACTIVITY_KINDS, type ActivityKind } from './stream';
import css from './timeline.module.css';

const KEY = ['activity-templates'];
const BLANK: ActivityTemplateInput = { kind: 'call', names: {}, texts: {} };

/** What to write down of a call, a visit or a mail: made once for everybody, in each language. */
export function TemplatesPage() {
  const { t, i18n } = useTranslation('timeline');
  const can = useCan();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [open, setOpen] = useState<ActivityTemplateResponse | 'new'>();
  const list = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await listActivityTemplates({ signal })).data.items,
  });
  const mayChange = can('activity-templates:update');
  const reload = () => client.invalidateQueries({ queryKey: KEY });
  const remove = async (template: ActivityTemplateResponse) => {
    const name = template.names.en ?? '';
    const sure = await confirm({
      title: t('templates.removeTitle', { name }),
      consequence: t('templates.removeHint'),
      action: t('templates.remove', { name }),
      danger: true,
    });
    if (!sure) return;
    try {
      await deleteActivityTemplate({ path: { id: template.id }, headers: ifMatch(template) });
      await reload();
    } catch (error) {
      toast(problemText(error), { tone: 'bad' });
    }
  };
  const add = mayChange && (
    <Button leftSection={<IconPlus size={14} />} onClick={() => setOpen('new')}>
      {t('templates.new')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('templates.title')} actions={add} />
      <PageBody narrow>
        {list.error ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : !list.data ? (
          <LoadingState />
        ) : list.data.length === 0 ? (
          <EmptyState
            icon={IconTemplate}
            title={t('templates.none')}
            hint={t('templates.hint')}
            action={add}
          />
        ) : (
          <ul className={css.templates}>
            {list.data.map((template) => (
              <li key={template.id}>
                <span className={css.templateKind}>{t(`activity.${template.kind}`)}</span>
                <button
                  type="button"
                  className={css.link}
                  disabled={!mayChange}
                  onClick={() => setOpen(template)}
                >
                  {template.names[i18n.language] ?? template.names.en}
                </button>
                {mayChange && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('templates.remove', { name: template.names.en ?? '' })}
                    onClick={() => void remove(template)}
                  >
                    <IconTrash size={14} />
                  </ActionIcon>
                )}
              </li>
            ))}
          </ul>
        )}
      </PageBody>
      {open && (
        <TemplateDialog
          template={open === 'new' ? undefined : open}
          onClose={() => setOpen(undefined)}
          onSaved={async () => {
            setOpen(undefined);
            await reload();
          }}
        />
      )}
    </>
  );
}

interface DialogProps {
  template: ActivityTemplateResponse | undefined;
  onClose: () => void;
  onSaved: () => Promise<unknown>;
}

function TemplateDialog({ template, onClose, onSaved }: DialogProps) {
  const { t } = useTranslation('timeline');
  const problemText = useProblemText();
  const [input, setInput] = useState<ActivityTemplateInput>(template ?? BLANK);
  const [failure, setFailure] = useState<string>();
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const { kind, names, texts } = input;
    try {
      if (template)
        await changeActivityTemplate({
          path: { id: template.id },
          body: { kind, names, texts },
          headers: ifMatch(template),
        });
      else await createActivityTemplate({ body: { kind, names, texts } });
      await onSaved();
    } catch (error) {
      setFailure(problemText(error));
    }
  };
  return (
    <Dialog opened title={t(template ? 'templates.edit' : 'templates.new')} onClose={onClose}>
      <form className={css.edit} onSubmit={(event) => void save(event)}>
        <Select
          label={t('kind')}
          allowDeselect={false}
          data={ACTIVITY_KINDS.map((kind) => ({ value: kind, label: t(`activity.${kind}`) }))}
          value={input.kind}
          onChange={(kind) => setInput({ ...input, kind: kind as ActivityKind })}
        />
        <Tabs defaultValue="en">
          <Tabs.List>
            {Object.entries(LOCALES).map(([locale, { label }]) => (
              <Tabs.Tab key={locale} value={locale} lang={locale}>
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {Object.keys(LOCALES).map((locale) => (
            <Tabs.Panel key={locale} value={locale} className={css.edit}>
              <TextInput
                label={t('templates.name')}
                required={locale === 'en'}
                maxLength={100}
                value={input.names[locale] ?? ''}
                onChange={(event) =>
                  setInput({ ...input, names: { ...input.names, [locale]: event.currentTarget.value } })
                }
              />
              <Textarea
                label={t('templates.text')}
                description={t('templates.textHint')}
                required={locale === 'en'}
                autosize
                minRows={5}
                maxLength={5000}
                value={input.texts[locale] ?? ''}
                onChange={(event) =>
                  setInput({ ...input, texts: { ...input.texts, [locale]: event.currentTarget.value } })
                }
              />
            </Tabs.Panel>
          ))}
        </Tabs>
        {failure && (
          <p role="alert" className={css.failure}>
            {failure}
          </p>
        )}
        <div className={css.foot}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('save')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
