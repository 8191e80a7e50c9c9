import {
  ActionIcon,
  Alert,
  Badge,
  Button,
  Checkbox,
  Combobox,
  Drawer,
  Input,
  InputWrapper,
  Menu,
  Modal,
  Popover,
  Radio,
  SegmentedControl,
  Select,
  Slider,
  Switch,
  Table,
  Tabs,
  TagsInput,
  Tooltip,
} from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import classes from './component-defaults.module.css';

const heights: Record<string, string> = { xs: '28px', sm: '32px', md: '34px', lg: '40px' };

function height(size: unknown, otherwise: string): string {
  return (typeof size === 'string' ? heights[size] : undefined) ?? otherwise;
}

/** Where segments share a panel's width, their words need it more than the room around them. */
function paddingOf({ size, fullWidth }: { size?: unknown; fullWidth?: boolean | undefined }): string {
  if (fullWidth) return '0 4px';
  return size === 'xs' ? '0 10px' : '0 14px';
}

/** Mantine's components in Waymark's sizes: controls 32 high (`xs`: 28, for tools), fields 34. */
export const componentDefaults = {
  ActionIcon: ActionIcon.extend({
    defaultProps: { variant: 'subtle', color: 'gray', size: 'sm' },
    classNames: { root: classes.iconButton ?? '' },
    vars: (_, props) => ({ root: { '--ai-size': height(props.size, '32px') } }),
  }),
  Alert: Alert.extend({ classNames: { root: classes.alert ?? '' } }),
  Badge: Badge.extend({ classNames: { root: classes.badge ?? '' } }),
  Button: Button.extend({
    defaultProps: { size: 'sm', variant: 'default' },
    classNames: { root: classes.button ?? '', section: classes.buttonSection ?? '' },
    vars: (_, props) => ({
      root: {
        '--button-height': height(props.size, '32px'),
        '--button-padding-x': props.size === 'xs' ? '10px' : '12px',
        '--button-fz': props.size === 'xs' ? '12px' : '13px',
      },
    }),
  }),
  Checkbox: Checkbox.extend({
    defaultProps: { size: 'xs', radius: 'xs' },
    classNames: { input: classes.checkInput ?? '', label: classes.checkLabel ?? '', icon: classes.checkIcon ?? '' },
  }),
  Combobox: Combobox.extend({
    defaultProps: { shadow: 'md' },
    classNames: { dropdown: classes.dropdown ?? '', option: classes.option ?? '' },
  }),
  Drawer: Drawer.extend({ classNames: { content: classes.dialog ?? '', header: classes.dialogHeader ?? '' } }),
  Input: Input.extend({
    defaultProps: { size: 'md' },
    classNames: { input: classes.input ?? '', section: classes.inputSection ?? '' },
    vars: (_, props) => ({
      wrapper: {
        '--input-height': height(props.size, '34px'),
        '--input-fz': '13px',
        '--input-padding': '10px',
        '--input-padding-y': '6px',
      },
    }),
  }),
  InputWrapper: InputWrapper.extend({
    defaultProps: { size: 'md', inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    classNames: { label: classes.label ?? '', description: classes.description ?? '', error: classes.fieldError ?? '' },
  }),
  Menu: Menu.extend({
    defaultProps: { shadow: 'md', position: 'bottom-end', withInitialFocusPlaceholder: false },
    classNames: { dropdown: classes.dropdown ?? '', item: classes.menuRow ?? '', label: classes.menuLabel ?? '' },
  }),
  Modal: Modal.extend({
    defaultProps: { radius: 'xl', centered: true, shadow: 'md' },
    classNames: { content: classes.dialog ?? '', header: classes.dialogHeader ?? '', title: classes.dialogTitle ?? '' },
  }),
  Popover: Popover.extend({ defaultProps: { shadow: 'md' }, classNames: { dropdown: classes.dropdown ?? '' } }),
  Radio: Radio.extend({
    defaultProps: { size: 'xs' },
    classNames: { radio: classes.checkInput ?? '', label: classes.checkLabel ?? '', icon: classes.checkIcon ?? '' },
  }),
  SegmentedControl: SegmentedControl.extend({
    defaultProps: { size: 'sm', withItemsBorders: false },
    classNames: {
      root: classes.segments ?? '',
      indicator: classes.segmentsChosen ?? '',
      label: classes.segmentsLabel ?? '',
    },
    vars: (_, props) => ({
      root: {
        '--sc-padding': paddingOf(props),
        '--sc-font-size': props.size === 'xs' ? '12px' : '13px',
      },
    }),
  }),
  Select: Select.extend({
    defaultProps: {
      allowDeselect: false,
      checkIconPosition: 'right',
      rightSection: <ChevronDown size={16} aria-hidden />,
      rightSectionWidth: 32,
    },
  }),
  Slider: Slider.extend({
    defaultProps: { size: 4, thumbSize: 14 },
    classNames: { thumb: classes.thumb ?? '', track: classes.slide ?? '' },
  }),
  Switch: Switch.extend({
    defaultProps: { size: 'xs' },
    classNames: { label: classes.checkLabel ?? '', track: classes.track ?? '' },
  }),
  Table: Table.extend({ classNames: { th: classes.tableHead ?? '' } }),
  Tabs: Tabs.extend({ classNames: { tab: classes.tab ?? '' } }),
  TagsInput: TagsInput.extend({ classNames: { pill: classes.tag ?? '', inputField: classes.tagField ?? '' } }),
  Tooltip: Tooltip.extend({
    defaultProps: { openDelay: 400, withinPortal: true },
    classNames: { tooltip: classes.tooltip ?? '' },
  }),
};
