/** On the page that follows a sending: this device forgets the draft that has become a message. */
export const DraftSent = ({ place, owner }: { place: string; owner: string }) => (
  <draft-sent place={place} owner={owner} />
)
