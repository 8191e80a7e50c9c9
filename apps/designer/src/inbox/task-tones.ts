import type { DeskTask } from '@waymark/runtime/api';
import type { PillTone } from '@waymark/ui/components';

/** The tone in which it is said where a task stands. */
export const taskTones: Record<DeskTask['state'], PillTone> = {
  waiting: 'neutral',
  open: 'info',
  accepted: 'accent',
  completed: 'good',
  dismissed: 'neutral',
  expired: 'warning',
  recalled: 'warning',
};
