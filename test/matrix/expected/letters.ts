/** Rows that many doors have in common. */
export type Rows = Record<string, string | Record<string, string>>

export const onTickets = (technical: string, billing: string, foreign: string, vip: string) => ({
  technical,
  billing,
  other: foreign,
  second: foreign,
  vip,
})

//                                 nobody · contacts · readers · other staff · gone
export const public_ = /*       */ '+ +++++ ++++ +++++ +++'
export const everybody = /*     */ '? +++++ ++++ +++++ ???'
export const contacts = /*      */ '? +++++ ---- ----- ???'
export const staff = /*         */ '? ----- ++++ +++++ ???'
export const administrators = /**/ '? ----- ---- ----+ ???'
export const keepers = /*       */ '? ----- --+- ----+ ???'
export const accountReaders = /**/ '? ----- ++++ ----+ ???'
export const answerWriters = /*  */ '? ----- +++- ----+ ???'
export const clientKeepers = /* */ '? ++--- ---- ----- ???'
export const writers = /*       */ '? ++++- +++- ----- ???'
export const clientWriters = /* */ '? ++++- ---- ----- ???'

/** What staff do to a ticket: agents and leads, on the restricted line its members and leads. */
export const work = onTickets(
  '? ----- +++- ----- ???',
  '? ----- +++- ----- ???',
  '? ----- +++- ----- ???',
  '? ----- 0++- ----- ???',
)
/** What a client who writes orders about a ticket. */
export const ofClients = onTickets(
  '? +++0- ---- ----- ???',
  '? ++++- ---- ----- ???',
  '? 0000- ---- ----- ???',
  '? +++0- ---- ----- ???',
)
export const formOfClients = onTickets(
  '> >>>0- ---- ----- >>>',
  '> >>>>- ---- ----- >>>',
  '> 0000- ---- ----- >>>',
  '> >>>0- ---- ----- >>>',
)
/** What staff do who read it: on the restricted line its members and leads. */
export const looking = onTickets(
  '? ----- ++++ ----- ???',
  '? ----- ++++ ----- ???',
  '? ----- ++++ ----- ???',
  '? ----- 0++0 ----- ???',
)
/** Of whoever works on tickets, and what is of nobody else's: a colleague's is not there. */
export const workers = /*       */ '? ----- +++- ----- ???'
export const authors = { foreign: '? ----- 000- ----- ???' }
/** A page of the portal about one ticket; staff are sent to the desk's. */
export const portalTicket = onTickets(
  '> +++0+ >>>> >>>>> >>>',
  '> +++++ >>>> >>>>> >>>',
  '> 00000 >>>> >>>>> >>>',
  '> +++0+ >>>> >>>>> >>>',
)
