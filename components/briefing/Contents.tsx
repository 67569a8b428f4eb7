import { COLON } from '../../lib/i18n/messages.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { Briefing, BriefingEntity } from '../../lib/kb/views.ts';
import { hashOf } from '../panel/place.ts';
import { EntityGroup } from './EntityGroup.tsx';
import { isAt, type Jump } from './jump.ts';
import { Message } from './Message.tsx';
import { Story } from './Story.tsx';

interface Props {
  briefing: Extract<Briefing, { state: 'ready' }>;
  jumped: Jump | null;
  /** Whether names lead to dossiers, as they do in the side panel. */
  linked: boolean;
  onJump(entity: BriefingEntity): void;
}

const KINDS = ['person', 'place', 'organization', 'issue'] as const;

/** What a readable page mentions: the stories, then everyone by kind in reading order. */
export function Contents({ briefing, jumped, linked, onJump }: Props) {
  const { entities, stories, reading, late } = briefing;
  return (
    <>
      <p class="restless" role="status">
        {late && strings.briefing.late}
      </p>
      {stories.map(({ packId, title, sentences }, index) => (
        <Story
          key={index}
          title={title}
          sentences={sentences}
          open={index === 0}
          href={linked ? hashOf({ view: 'story', packId }) : null}
        />
      ))}
      {KINDS.map((kind) => (
        <EntityGroup
          key={kind}
          kind={kind}
          entities={entities.filter((entity) => entity.kind === kind)}
          jumped={jumped}
          linked={linked}
          onJump={onJump}
        />
      ))}
      {entities.length === 0 && !reading && (
        <Message title={strings.briefing.nobody.title} text={strings.briefing.nobody.text} />
      )}
      <p class="reading" role="status">
        {reading && strings.briefing.reading}
      </p>
      <JumpStatus entities={entities} jumped={jumped} />
    </>
  );
}

/** Says aloud where a press on a row has led. */
function JumpStatus({
  entities,
  jumped,
}: {
  entities: Props['briefing']['entities'];
  jumped: Jump | null;
}) {
  const name = entities.find((entity) => isAt(jumped, entity))?.name;
  return (
    <p class="unseen" role="status">
      {jumped !== null && name !== undefined && (
        <>
          <bdi>{name}</bdi>
          {COLON}
          {strings.briefing.position(jumped.index, jumped.of)}
        </>
      )}
    </p>
  );
}
