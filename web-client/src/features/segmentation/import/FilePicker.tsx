import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/lib/useFormat';
import css from './import.module.css';

interface Props {
  file: File | undefined;
  onPick: (file: File) => void;
}

/** A place to drop a file on, with a button for everyone else. */
export function FilePicker({ file, onPick }: Props) {
  const { t } = useTranslation('segmentation');
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) onPick(dropped);
  };
  return (
    <div
      className={css.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {file ? (
        <IconFileSpreadsheet size={28} stroke={1.4} aria-hidden />
      ) : (
        <IconUpload size={28} stroke={1.4} aria-hidden />
      )}
      <strong>{file ? file.name : t('import.drop')}</strong>
      <span className={css.quiet}>
        {file
          ? t('import.kilobytes', { size: format.number(Math.ceil(file.size / 1024)) })
          : t('import.formats')}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          const picked = event.currentTarget.files?.[0];
          if (picked) onPick(picked);
        }}
      />
      <Button variant="default" onClick={() => input.current?.click()}>
        {t(file ? 'import.pickAnother' : 'import.pick')}
      </Button>
    </div>
  );
}
