import {
  ActionIcon,
  Anchor,
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  NumberInput,
  Paper,
  Popover,
  SegmentedControl,
  Select,
  Skeleton,
  TagsInput,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';

/** The colors that have a meaning. `red` is for detention and danger alone. */
const meanings = ['teal', 'red', 'amber', 'green', 'blue'] as const;

// Shade 0 is the soft ground and 6 the strong tone of the light theme; 9 and 3 are those of the dark one.
// Components take their colors from the variables below; the shades serve what names a shade by number.
const teal: MantineColorsTuple = [
  '#DCEEEB',
  '#C3E2DD',
  '#A3D6CF',
  '#7CCBC2',
  '#4FA79F',
  '#2B807A',
  '#0F5C57',
  '#0B4844',
  '#123B38',
  '#17312E',
];
const red: MantineColorsTuple = [
  '#FBE6E2',
  '#F8CFC8',
  '#F5B3A9',
  '#F2958A',
  '#D9685B',
  '#BE4538',
  '#A3271C',
  '#861E15',
  '#5A211B',
  '#3A1B18',
];
const amber: MantineColorsTuple = [
  '#FDF0D5',
  '#F9E0B0',
  '#F5CF8E',
  '#F0BE6A',
  '#CF9636',
  '#AC7314',
  '#8A5300',
  '#704400',
  '#513710',
  '#352812',
];
const green: MantineColorsTuple = [
  '#E2F1E4',
  '#C9E4CE',
  '#ADD8B6',
  '#8FCB9B',
  '#65A875',
  '#458856',
  '#2B6A3B',
  '#21542E',
  '#1E4028',
  '#1A2E1F',
];
const blue: MantineColorsTuple = [
  '#E3ECF8',
  '#CDDCF3',
  '#B6CEF5',
  '#9DBDF0',
  '#6C93CF',
  '#466EAF',
  '#274F8F',
  '#1E3F74',
  '#1C345A',
  '#1B2A42',
];
// Mantine draws hairlines with gray 3 and a control's border with gray 4; in the dark theme with dark 4.
const gray: MantineColorsTuple = [
  '#F6F3EE',
  '#F3F0EA',
  '#EFECE6',
  '#E4DFD6',
  '#85877F',
  '#6B726D',
  '#5B635E',
  '#454B47',
  '#313633',
  '#1F2421',
];
const dark: MantineColorsTuple = [
  '#EDEAE3',
  '#C9CDC8',
  '#A9B2AC',
  '#949D97',
  '#39413D',
  '#272D2A',
  '#1F2422',
  '#161A18',
  '#111412',
  '#0C0E0D',
];

const fonts =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

export const theme = createTheme({
  colors: { teal, red, amber, yellow: amber, green, blue, gray, dark },
  primaryColor: 'teal',
  primaryShade: { light: 6, dark: 3 },
  white: '#FFFFFF',
  black: '#1F2421',
  fontFamily: fonts,
  headings: {
    fontFamily: fonts,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.45' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.5rem' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.35', xl: '1.25' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.5rem', xl: '0.5rem' },
  defaultRadius: 'md',
  shadows: { xs: 'none', sm: 'var(--al-float)', md: 'var(--al-float)', lg: 'var(--al-float)', xl: 'var(--al-float)' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input);
    // The dark theme fills with a light tone, on which white would not be read.
    return input.variant === 'filled' ? { ...resolved, color: 'var(--al-on-fill)' } : resolved;
  },
  components: {
    // What is in a field is written into no browser's list or record of a page.
    NumberInput: NumberInput.extend({ defaultProps: { autoComplete: 'off' } }),
    TagsInput: TagsInput.extend({ defaultProps: { autoComplete: 'off' } }),
    TextInput: TextInput.extend({ defaultProps: { autoComplete: 'off' } }),
    Textarea: Textarea.extend({ defaultProps: { autoComplete: 'off' } }),
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
    }),
    Paper: Paper.extend({ defaultProps: { withBorder: true, shadow: 'none' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { transitionDuration: 100 } }),
    // The placeholder that takes the first focus is a focusable element without a role, which no menu may hold.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false, transitionProps: { duration: 80 } } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        yOffset: 'max(5dvh, calc(var(--al-strip) + 4px))',
        transitionProps: { duration: 100 },
        overlayProps: { color: 'var(--al-veil)' },
      },
    }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 80 } } }),
    Select: Select.extend({ defaultProps: { comboboxProps: { transitionProps: { duration: 80 } } } }),
    Skeleton: Skeleton.extend({ defaultProps: { radius: 'sm' } }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 300,
        withArrow: false,
        transitionProps: { duration: 80 },
        events: { hover: true, focus: true, touch: false },
      },
    }),
  },
});

const meaningVariables = Object.fromEntries(
  [...meanings, 'yellow' as const].flatMap((name) => {
    const token = name === 'yellow' ? 'amber' : name;
    const own = `--mantine-color-${name}`;
    return [
      [`${own}-text`, `var(--al-${token})`],
      [`${own}-filled`, `var(--al-${token})`],
      [`${own}-filled-hover`, `var(--al-${token}-hover)`],
      [`${own}-light`, `var(--al-${token}-soft)`],
      [`${own}-light-hover`, `color-mix(in srgb, var(--al-${token}) 12%, var(--al-${token}-soft))`],
      [`${own}-light-color`, `var(--al-${token})`],
      [`${own}-outline`, `var(--al-${token})`],
      [`${own}-outline-hover`, `var(--al-${token}-soft)`],
      [`${own}-contrast`, 'var(--al-on-fill)'],
    ];
  }),
);

const schemeVariables = {
  ...meaningVariables,
  '--mantine-color-gray-text': 'var(--al-soft)',
  '--mantine-color-gray-filled': 'var(--al-soft)',
  '--mantine-color-gray-filled-hover': 'var(--al-ink)',
  '--mantine-color-gray-light': 'var(--al-quiet-soft)',
  '--mantine-color-gray-light-hover': 'var(--al-hover)',
  '--mantine-color-gray-light-color': 'var(--al-ink)',
  '--mantine-color-gray-outline': 'var(--al-control)',
  '--mantine-color-gray-outline-hover': 'var(--al-hover)',
  '--mantine-primary-color-contrast': 'var(--al-on-fill)',
  '--mantine-color-body': 'var(--al-card)',
  '--mantine-color-text': 'var(--al-ink)',
  '--mantine-color-bright': 'var(--al-ink)',
  '--mantine-color-dimmed': 'var(--al-soft)',
  '--mantine-color-placeholder': 'var(--al-soft)',
  '--mantine-color-anchor': 'var(--al-teal)',
  '--mantine-color-error': 'var(--al-red)',
  '--mantine-color-success': 'var(--al-green)',
  '--mantine-color-default': 'var(--al-card)',
  '--mantine-color-default-hover': 'var(--al-hover)',
  '--mantine-color-default-color': 'var(--al-ink)',
  '--mantine-color-default-border': 'var(--al-control)',
  '--mantine-color-disabled': 'var(--al-quiet-soft)',
  '--mantine-color-disabled-color': 'var(--al-soft)',
  '--mantine-color-disabled-border': 'var(--al-line)',
};

/** Points Mantine's variables at the tokens, so that both themes are decided in `tokens.css`. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: schemeVariables,
  dark: schemeVariables,
});
