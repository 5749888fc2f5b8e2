import {
  ActionIcon,
  Button,
  createTheme,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Notification,
  Popover,
  Tooltip,
} from '@mantine/core'

/** The one colour of the program: an institutional blue, for action and selection. */
const institution: MantineColorsTuple = [
  '#eef4fb',
  '#dce8f6',
  '#bbd2ed',
  '#91b6e2',
  '#6a9ad6',
  '#4a80c6',
  '#2f66b5',
  '#1f4e8c',
  '#193f72',
  '#122f57',
]

/** Mantine's greys, in the tones of `tokens.css`. */
const gray: MantineColorsTuple = [
  '#f3f4f6',
  '#eceef1',
  '#e1e4e9',
  '#c9ced6',
  '#aeb5bf',
  '#8a929e',
  '#6b7482',
  '#545e6c',
  '#363e49',
  '#1c222b',
]
/** For what removes or destroys: white words on it reach 4.5:1 in both themes. */
const red: MantineColorsTuple = [
  '#fceeed',
  '#f8d9d6',
  '#f0b3ae',
  '#e68a83',
  '#dc655c',
  '#d0473d',
  '#c4362d',
  '#b3261e',
  '#92201a',
  '#6f1914',
]
const dark: MantineColorsTuple = [
  '#e3e7ec',
  '#c5ccd6',
  '#a6b0bd',
  '#737e8d',
  '#454e5b',
  '#2b323b',
  '#20252c',
  '#1c2026',
  '#181b20',
  '#15181d',
]

const quick = { transitionProps: { duration: 80 } }

/** Mantine in the looks of this program: 32 px controls, 4 px corners, borders before shadows, no motion over 150 ms. */
export const theme = createTheme({
  primaryColor: 'institution',
  primaryShade: { light: 7, dark: 6 },
  colors: { institution, gray, red, dark },
  fontFamily: "'Source Sans 3 Variable', 'Source Sans 3', 'Segoe UI', system-ui, sans-serif",
  headings: { fontFamily: 'inherit', fontWeight: '600' },
  defaultRadius: 4,
  cursorType: 'default',
  focusRing: 'auto',
  respectReducedMotion: true,
  fontSizes: { xs: '13px', sm: '14px', md: '16px', lg: '18px', xl: '20px' },
  lineHeights: { sm: '20px', md: '24px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  shadows: { xs: 'none', sm: 'none', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  components: {
    Button: Button.extend({
      vars: (_, { size }) =>
        size === undefined ? { root: { '--button-height': '32px', '--button-padding-x': '12px' } } : { root: {} },
      styles: { label: { fontWeight: 600 } },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 32 } }),
    Input: Input.extend({
      vars: () => ({
        wrapper: {
          '--input-height': '32px',
          '--input-fz': '14px',
          '--input-bd': 'var(--line-control)',
          '--input-bg': 'var(--surface)',
        },
      }),
    }),
    InputDescription: { defaultProps: { fz: 13 } },
    InputError: { defaultProps: { fz: 13 } },
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, ...quick } }),
    // Without the placeholder, which is no child that a menu may have; the arrows still go to the items.
    Menu: Menu.extend({ defaultProps: { ...quick, shadow: 'md', withInitialFocusPlaceholder: false } }),
    Popover: Popover.extend({ defaultProps: { ...quick, shadow: 'md' } }),
    Modal: Modal.extend({
      defaultProps: {
        ...quick,
        overlayProps: { backgroundOpacity: 0.35 },
        // The page never scrolls as a whole; locking it would need a style element without a nonce.
        lockScroll: false,
        // The head of a dialog is no banner of the page.
        attributes: { header: { role: 'presentation' } },
        styles: {
          title: { fontSize: 16, fontWeight: 600 },
          content: { border: '1px solid var(--line-strong)' },
          // Dialogs of a page stand in the main landmark, which begins behind the rail.
          inner: { left: 0 },
        },
      },
    }),
    Notification: Notification.extend({ defaultProps: { withBorder: true } }),
  },
})
