import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Copy, Ellipsis, Mail, Redo2, StickyNote, Trash2, Undo2 } from 'lucide-react';
import {
  AppRail,
  AvatarInitials,
  AvatarRow,
  CanvasTools,
  type EdgeEnds,
  InspectorPanel,
  NodeCard,
  OptionCards,
  OutletEdge,
  Palette,
  PillButton,
  ProblemButton,
  routeEdges,
  Segmented,
  ShareBar,
  StatusPill,
  Tool,
  ToolDivider,
  ToolStrip,
  TopBar,
  ZoomControl,
} from '../components/index.ts';
import { drawnEdges, drawnNodes } from './drawn-journey.ts';
import classes from './looks.module.css';
import { paletteGroups, railEntries } from './sample-frame.ts';

const nothing = () => {};

const meta = { title: 'Looks/Editor', parameters: { layout: 'fullscreen' } } satisfies Meta;

export default meta;

/** The editor put together from the components, to be held beside the design's picture. */
export const Design: StoryObj = { render: () => <Editor /> };

function Editor() {
  return (
    <div className={classes.app}>
      <AppRail homeHref="#" entries={railEntries} foot={<AvatarInitials name="Nora Keller" family="decide" />} />
      <div className={classes.screen}>
        <TopBar
          crumbs={[{ label: 'Journeys', href: '#journeys' }]}
          title="HCP welcome"
          status={
            <>
              <StatusPill dot>Draft · saved</StatusPill>
              <PillButton>v4</PillButton>
            </>
          }
          center={
            <Segmented
              label="Mode"
              value="design"
              onChange={nothing}
              choices={[
                { value: 'design', label: 'Design' },
                { value: 'simulate', label: 'Simulate' },
                { value: 'live', label: 'Live' },
              ]}
            />
          }
        >
          <ActionIcon aria-label="Undo">
            <Undo2 size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon aria-label="Redo" disabled>
            <Redo2 size={18} aria-hidden />
          </ActionIcon>
          <ToolDivider />
          <ProblemButton errors={1} warnings={0} onClick={nothing} />
          <AvatarRow names={['Lars Maurer', 'Nora Keller']} />
          <Button variant="filled">Publish…</Button>
        </TopBar>
        <div className={classes.editor}>
          <Palette groups={paletteGroups} onPick={nothing} onDragStart={nothing} />
          <Canvas />
          <Inspector />
        </div>
      </div>
    </div>
  );
}

function Canvas() {
  const edges: EdgeEnds[] = drawnEdges;
  return (
    <main className={classes.canvas} aria-label="Canvas">
      <div className={classes.stage}>
        <svg className={classes.edges} width="10" height="10" role="toolbar" aria-label="Edges">
          {[...routeEdges(edges)].map(([id, route]) => (
            <OutletEdge key={id} {...route} onAdd={nothing} addLabel="Add a step" />
          ))}
        </svg>
        {drawnNodes.map(({ id, x, y, ...node }) => (
          <div key={id} className={classes.placed} style={{ left: x, top: y }}>
            <NodeCard {...node} {...(node.selected && { tools: <Tools /> })} />
          </div>
        ))}
      </div>
      <div className={classes.topRight}>
        <CanvasTools onTidy={nothing} onOutline={nothing} />
      </div>
      <div className={classes.bottomLeft}>
        <ZoomControl zoom={1} onZoomIn={nothing} onZoomOut={nothing} onFit={nothing} onReset={nothing} />
      </div>
    </main>
  );
}

function Tools() {
  return (
    <ToolStrip label="Step">
      <Tool label="Duplicate" icon={<Copy size={16} />} onClick={nothing} />
      <Tool label="Add a note" icon={<StickyNote size={16} />} onClick={nothing} />
      <Tool label="Delete" icon={<Trash2 size={16} />} onClick={nothing} />
    </ToolStrip>
  );
}

function Inspector() {
  return (
    <InspectorPanel
      family="channel"
      icon="mail"
      name="Welcome"
      kindLabel="Email"
      label="Step"
      onClose={nothing}
      menu={
        <ActionIcon aria-label="Menu">
          <Ellipsis size={16} aria-hidden />
        </ActionIcon>
      }
      footer={
        <>
          <Button size="xs" leftSection={<Mail size={14} aria-hidden />}>
            Send a test
          </Button>
          <span className={classes.saved}>Saved just now</span>
        </>
      }
    >
      <ShareBar label="Reaches 2,126 of 2,310" share={0.92} />
      <Select label="Sent through" data={['Email · Northgate SMTP']} defaultValue="Email · Northgate SMTP" />
      <TextInput label="Subject" defaultValue="Welcome, {{ customer.lastName }}" />
      <Select
        label="Purpose"
        data={['Marketing']}
        defaultValue="Marketing"
        description="Needs the customer’s marketing consent for email."
      />
      <OptionCards
        label="If it cannot be sent"
        value="next"
        onChange={nothing}
        options={[
          { value: 'next', label: 'Go on with the next step' },
          { value: 'own', label: 'Take a path of its own', description: 'Adds the outlets Blocked and Failed.' },
        ]}
      />
    </InspectorPanel>
  );
}
