import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToast } from '../ui/toasts.tsx';
import classes from './drop-zone.module.css';

/** What the dialog offers first. Whatever is chosen all the same is judged by its bytes. */
const accepted = '.csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values';

/** Where a sheet is dropped or chosen. */
export const DropZone = ({ taking, onFile }: { readonly taking: boolean; readonly onFile: (file: File) => void }) => {
  const { t } = useTranslation();
  const toast = useToast();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file === undefined) return;
    if ((files?.length ?? 0) > 1) toast({ message: t('imports.pick.onlyOne'), tone: 'info' });
    onFile(file);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  return (
    // The drop is for those who use a mouse; the button does the same for everyone.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- see above
    <div
      className={[classes.zone, isOver ? classes.over : ''].join(' ')}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null)) {
          setOver(false);
        }
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <IconTableImport size={32} stroke={1.5} aria-hidden />
      <p className={classes.title}>{isOver ? t('imports.pick.release') : t('imports.pick.drop')}</p>
      <p className={classes.hint}>{t('imports.pick.hint')}</p>
      <Button className={classes.act ?? ''} loading={taking} onClick={() => input.current?.click()}>
        {t('imports.pick.choose')}
      </Button>
      <input
        ref={input}
        className={classes.input}
        type="file"
        accept={accepted}
        aria-label={t('imports.pick.choose')}
        onChange={(event) => {
          take(event.currentTarget.files);
          // the same file may be chosen again, once it was fixed
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
};
