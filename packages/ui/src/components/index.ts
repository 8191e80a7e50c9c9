export { CanvasTools, type CanvasToolsProps } from './canvas/canvas-tools.tsx';
export { EdgeCount, type EdgeCountProps } from './canvas/edge-count.tsx';
export { type EdgeEnds, type EdgeRoute, type Point, routeEdges } from './canvas/edge-route.ts';
export { NodeCard, type NodeCardProps, type NodeOutlet, nodeWidth } from './canvas/node-card.tsx';
export type { Strip } from './canvas/node-strip.tsx';
export { NodeTile, type NodeTileProps, type TileTone } from './canvas/node-tile.tsx';
export { type HandlePlace, handleClass, type RenderHandle } from './canvas/outlet-cells.tsx';
export { OutletEdge, type OutletEdgeProps } from './canvas/outlet-edge.tsx';
export { Sentence, type SentencePart } from './canvas/sentence.tsx';
export { StripDivider, Tool, type ToolProps, ToolStrip } from './canvas/tool-strip.tsx';
export { ZoomControl, type ZoomControlProps } from './canvas/zoom-control.tsx';
export { type Bar, BarList, type BarListProps } from './charts/bar-list.tsx';
export { DayBars, type DayBarsProps, type DayCounts, type DaySeries } from './charts/day-bars.tsx';
export { CreatableSelect, type CreatableSelectProps } from './choice/creatable-select.tsx';
export { ClockBar, type ClockBarProps } from './clock/clock-bar.tsx';
export { TimeTrack, type TimeTrackProps, type TrackMark } from './clock/time-track.tsx';
export { ConditionBuilder, type ConditionBuilderProps } from './condition/condition-builder.tsx';
export type { ConditionField, FieldSource, FieldType } from './condition/condition-field.ts';
export type { ConditionOffers, Offer } from './condition/condition-offers.ts';
export { rowsOf } from './condition/condition-tree.ts';
export { ConsentBadge, type ConsentBadgeProps } from './customer/consent-badge.tsx';
export { HappenButton, type HappenButtonProps } from './customer/happen-button.tsx';
export { DateTimeInput, type DateTimeInputProps } from './date/date-time-input.tsx';
export { RepeatInput, type RepeatInputProps } from './date/repeat-input.tsx';
export { WeekdayPicker, type WeekdayPickerProps } from './date/weekday-picker.tsx';
export { DurationInput, type DurationInputProps } from './duration/duration-input.tsx';
export {
  type DurationPart,
  type DurationParts,
  type DurationUnit,
  durationUnits,
  readDuration,
  writeDuration,
} from './duration/iso-duration.ts';
export { AppRail, type AppRailProps, type RailEntry } from './frame/app-rail.tsx';
export { AvatarInitials, type AvatarInitialsProps, AvatarRow, initialsOf } from './frame/avatar-initials.tsx';
export { CodeSnippet, type CodeSnippetProps, CopyButton, CopyField, type CopyFieldProps } from './frame/copy-field.tsx';
export { CountBadge, type CountBadgeProps } from './frame/count-badge.tsx';
export { EmptyState, type EmptyStateProps } from './frame/empty-state.tsx';
export { FormDialog, type FormDialogProps } from './frame/form-dialog.tsx';
export { type ListColumn, ListTable, type ListTableProps, listClass } from './frame/list-table.tsx';
export { Logo } from './frame/logo.tsx';
export { LongText, type LongTextProps } from './frame/long-text.tsx';
export { MoreMenu, type MoreMenuEntry, type MoreMenuProps } from './frame/more-menu.tsx';
export { scrollShade } from './frame/scroll-shade.ts';
export { type Choice, Segmented, type SegmentedProps } from './frame/segmented.tsx';
export { ShortcutList, type ShortcutListProps, type ShortcutRow } from './frame/shortcut-list.tsx';
export { PillButton, type PillTone, StatusPill, type StatusPillProps } from './frame/status-pill.tsx';
export { type Crumb, ToolDivider, TopBar, type TopBarProps } from './frame/top-bar.tsx';
export { Icon, type IconProps } from './icons/icon.tsx';
export { InspectorPanel, type InspectorPanelProps, PanelSection } from './inspector/inspector-panel.tsx';
export { type Option, OptionCards, type OptionCardsProps } from './inspector/option-cards.tsx';
export { ProblemButton, type ProblemButtonProps } from './inspector/problem-button.tsx';
export { ProblemList, type ProblemListProps, type ShownProblem } from './inspector/problem-list.tsx';
export { ShareBar, type ShareBarProps } from './inspector/share-bar.tsx';
export { type ChannelTile, ChannelTiles } from './journeys/channel-tiles.tsx';
export { type JourneyRow, JourneyTable, type JourneyTableProps } from './journeys/journey-table.tsx';
export { JourneyThumbnail } from './journeys/journey-thumbnail.tsx';
export { Sparkline, type SparklineProps } from './journeys/sparkline.tsx';
export { TemplateCard, type TemplateCardProps } from './journeys/template-card.tsx';
export { MessageLook, type MessageLookProps, type MessageText, type MessageWidth } from './message/message-look.tsx';
export { type OccasionRow, OccasionTable, type OccasionTableProps } from './occasions/occasion-table.tsx';
export { type OutcomeAnswer, UnknownOutcome, type UnknownOutcomeProps } from './operations/unknown-outcome.tsx';
export { type OutlineEntry, OutlineList, type OutlineListProps } from './outline/outline-list.tsx';
export { Palette, type PaletteGroup, type PaletteProps } from './palette/palette.tsx';
export { PaletteEntry, type PaletteEntryProps, type PaletteStep } from './palette/palette-entry.tsx';
export { ChangeList, type ReviewedChange } from './publish/change-list.tsx';
export { PublishReview, type PublishReviewProps } from './publish/publish-review.tsx';
export type { Token } from './schema-form/form-context.ts';
export { SchemaForm, type SchemaFormProps } from './schema-form/schema-form.tsx';
export { TraceOutlook, type TraceOutlookProps } from './trace/trace-outlook.tsx';
export { TracePanel, type TracePanelProps, type TracePanelRow } from './trace/trace-panel.tsx';
export { type TraceCheck, TraceRow, type TraceRowProps } from './trace/trace-row.tsx';
