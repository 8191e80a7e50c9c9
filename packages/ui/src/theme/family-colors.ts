/** The families of nodes; each has a colour for icon and kind label, and a soft one for the tile under them. */
export type Family = 'start' | 'wait' | 'decide' | 'channel' | 'people' | 'data' | 'end';

/** Colours of the node families by scheme, named as the other colour roles are. */
export const familyColors = {
  light: {
    familyStart: '#3E7A1C',
    familyStartSoft: '#EBF5E3',
    familyWait: '#8C5C00',
    familyWaitSoft: '#FBF0D9',
    familyDecide: '#953589',
    familyDecideSoft: '#F9E9F6',
    familyChannel: '#4A4FC4',
    familyChannelSoft: '#ECEDFC',
    familyPeople: '#AE441E',
    familyPeopleSoft: '#FCEBE3',
    familyData: '#3F607E',
    familyDataSoft: '#E8EFF5',
    familyEnd: '#566067',
    familyEndSoft: '#EDF0F1',
  },
  dark: {
    familyStart: '#93C973',
    familyStartSoft: '#1F2D18',
    familyWait: '#E3B554',
    familyWaitSoft: '#312813',
    familyDecide: '#E092D5',
    familyDecideSoft: '#331D30',
    familyChannel: '#AAAEFF',
    familyChannelSoft: '#232549',
    familyPeople: '#F29A75',
    familyPeopleSoft: '#381F15',
    familyData: '#95BBDD',
    familyDataSoft: '#1B2935',
    familyEnd: '#A7B2B5',
    familyEndSoft: '#242C2F',
  },
} as const;
