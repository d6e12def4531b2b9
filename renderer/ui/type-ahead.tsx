import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { type ReactNode, type Ref, useEffect } from 'react';
import classes from './type-ahead.module.css';

export interface TypeAheadOption {
  readonly id: string;
  readonly label: string;
  /** A quieter second line: where it comes from, how it differs. */
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
}

export interface TypeAheadProps {
  readonly label: string;
  /** What is in the field. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly options: readonly TypeAheadOption[];
  readonly onPick: (id: string) => void;
  /** True: Enter takes the first option. False: the typed text counts as it is unless someone picks. */
  readonly picksFirst?: boolean;
  readonly loading?: boolean;
  readonly placeholder?: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  /** Shown between the label and the field: what was chosen already. */
  readonly before?: ReactNode;
  readonly required?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Called when the field is left, with what was in it. */
  readonly onLeave?: () => void;
}

/** A field that offers what fits while someone types; arrow keys choose, Enter takes, Escape leaves the text. */
export const TypeAhead = (props: TypeAheadProps) => {
  const {
    label,
    text,
    onText,
    options,
    onPick,
    picksFirst = false,
    loading = false,
    placeholder,
    description,
    error,
    required,
  } = props;
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { selectFirstOption, resetSelectedOption, dropdownOpened } = combobox;
  useEffect(() => {
    if (!dropdownOpened) return;
    if (picksFirst && options.length > 0) selectFirstOption();
    else resetSelectedOption();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the store's functions are recreated with every render
  }, [options, picksFirst, dropdownOpened]);
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      // Beside its field also for those who listen, not at the end of the page.
      withinPortal={false}
      middlewares={{ flip: true, shift: true }}
      onOptionSubmit={(id) => {
        onPick(id);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={props.inputRef ?? null}
          label={label}
          value={text}
          placeholder={placeholder ?? ''}
          description={description}
          error={error}
          required={required ?? false}
          inputContainer={(input) => (
            <>
              {props.before}
              {input}
            </>
          )}
          autoComplete="off"
          spellCheck={false}
          rightSection={loading ? <Loader size={16} /> : null}
          onChange={(event) => {
            onText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            props.onLeave?.();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={options.length === 0}>
        <Combobox.Options className={classes.options} aria-label={label}>
          {options.map(({ id, label: word, detail, icon }) => (
            <Combobox.Option key={id} value={id} className={classes.option}>
              {icon}
              <span className={classes.words}>
                <span>{word}</span>
                {detail === undefined ? null : <span className={classes.detail}>{detail}</span>}
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
};
