import type { Kysely } from 'kysely';

/** 0 or 1: SQLite has no boolean. */
export type Flag = 0 | 1;
/** UTC, ms. */
type Moment = number;
/** JSON as text; whoever reads it parses it with a schema. */
type Json = string;
/** A row of better-auth keeps its times as ISO text. */
type IsoTime = string;

/** Every table and its columns. What a value means is said in packages/domain. */
export type Schema = {
  auth_user: {
    id: string;
    name: string;
    email: string;
    emailVerified: Flag;
    image: string | null;
    createdAt: IsoTime;
    updatedAt: IsoTime;
  };
  auth_session: {
    id: string;
    expiresAt: IsoTime;
    token: string;
    createdAt: IsoTime;
    updatedAt: IsoTime;
    ipAddress: string | null;
    userAgent: string | null;
    userId: string;
    activeOrganizationId: string | null;
  };
  auth_account: {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    accessToken: string | null;
    refreshToken: string | null;
    idToken: string | null;
    accessTokenExpiresAt: IsoTime | null;
    refreshTokenExpiresAt: IsoTime | null;
    scope: string | null;
    password: string | null;
    createdAt: IsoTime;
    updatedAt: IsoTime;
  };
  auth_organization: {
    id: string;
    name: string;
    slug: string;
    logo: string | null;
    createdAt: IsoTime;
    metadata: string | null;
  };
  auth_member: { id: string; organizationId: string; userId: string; role: string; createdAt: IsoTime };

  access_link: {
    hash: string;
    purpose: 'first' | 'invite' | 'reset';
    organisation_id: string | null;
    user_id: string | null;
    expires_at: Moment;
    used_at: Moment | null;
  };

  groups: {
    id: string;
    organisation_id: string;
    name: string;
    kind: string;
    keep_days: number;
    created_at: Moment;
  };
  meetings: {
    id: string;
    organisation_id: string;
    group_id: string;
    template: string;
    language: string;
    title: string;
    purpose: string;
    asked: string;
    after: string;
    programme: Json;
    /** A day without a time. */
    planned_for: string | null;
    status: string;
    join_code: string | null;
    join_secret: string | null;
    stage_secret: string | null;
    step_id: string;
    before_step_id: string | null;
    binds_at: Moment;
    locked: Flag;
    paused: Flag;
    timer_ends_at: Moment | null;
    spotlight: Json | null;
    created_at: Moment;
    opened_at: Moment | null;
    closed_at: Moment | null;
    active_at: Moment;
  };
  boards: {
    id: string;
    organisation_id: string;
    group_id: string;
    meeting_id: string;
    position: number;
    instrument: 'cards' | 'check';
    title: string;
    sheet: Json;
    previous_id: string | null;
    revealed: Flag;
    recognising: Flag;
    ordering: string;
    earlier_words: Flag;
    result: Json | null;
    epoch: number;
    /** The check that is asked here, and how its round stands. */
    asks: Json | null;
    round: Json | null;
    /** What was let out of its answers, for good, and when last. */
    let_out: Json | null;
    shown_at: Moment | null;
  };

  /** A seat that is not kept is a number: it never has a name here. */
  seats: {
    id: string;
    organisation_id: string;
    meeting_id: string;
    token_hash: string;
    name: string | null;
    kept: Flag;
    by_console: Flag;
    removed: Flag;
    back_hash: string | null;
    back_until: Moment | null;
    perspective: string | null;
    /** Who on the roster sits here, if anybody. */
    participant_id: string | null;
    tablet_id: string | null;
    /** 0: a place on a tablet that nobody had a turn at yet. */
    taken: Flag;
  };
  contributions: {
    id: string;
    organisation_id: string;
    board_id: string;
    seat_id: string;
    ref: string;
    field: string;
    words: string;
    name: string | null;
    again: string | null;
    state: string;
    /** What is shown instead of `words` after "anders zeggen". */
    shown_words: string | null;
    hidden: Flag;
  };
  /** How a card stands whose words are in memory only; no word, no name, no seat. */
  marks: { card_id: string; organisation_id: string; board_id: string; state: string; hidden: Flag };
  recognitions: { board_id: string; target: string; seat_id: string; organisation_id: string };

  participants: {
    id: string;
    organisation_id: string;
    name: string;
    perspective: string | null;
    code_hash: string;
    /** Answers of meetings that were opened later are their own line; earlier ones were kept under another card. */
    line_from: Moment;
  };
  roster: { group_id: string; participant_id: string; organisation_id: string };
  tablets: { id: string; organisation_id: string; meeting_id: string; secret_hash: string; paper: Flag };
  safety_routes: { organisation_id: string; name: string; phone: string };

  /** Who may answer a check: `person` is a participant, else a seat. `side` is an option of its division. */
  admitted: {
    board_id: string;
    person: string;
    organisation_id: string;
    participant_id: string | null;
    side: string | null;
    /** At which closing this person's answers were closed; null before. */
    batch: number | null;
    /** Ids of questions that are not told to the seat any more. */
    hidden: Json;
  };
  answers: { board_id: string; person: string; question: string; organisation_id: string; answer: Json };
  /** Words without their writer, who was cut off when the answers were closed. */
  open_texts: {
    id: string;
    organisation_id: string;
    board_id: string;
    question: string;
    words: string;
    state: string;
    shown: string | null;
  };

  /** `sum` is that of `bytes`, by which one sees that they are whole. */
  update_log: { board_id: string; epoch: number; seq: number; bytes: Uint8Array; sum: number };
  board_snapshots: { board_id: string; epoch: number; seq: number; bytes: Uint8Array; sum: number };
  /** Ids of the commands that a board's document holds, in any epoch: what is sent again is not done again. */
  done_commands: { board_id: string; id: string };
  claims: { board_id: string; epoch: number; client_id: number; actor: string };

  agreements: {
    id: string;
    organisation_id: string;
    group_id: string;
    meeting_id: string;
    board_id: string | null;
    theme: string;
    kind: string;
    what: string;
    who: string;
    notice: string;
    /** A day without a time. */
    by_day: string | null;
    status: string;
    made_at: Moment;
    position: number;
  };
  agreement_changes: { agreement_id: string; at: Moment; status: string; note: string };
};

export type Db = Kysely<Schema>;
