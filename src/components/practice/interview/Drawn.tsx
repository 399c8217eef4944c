/** A drawn diagram in its own size; a wide one scrolls by itself. */
export function Drawn({ address }: { address: string }) {
  return (
    <div className="interview-drawn" tabIndex={0} role="group" aria-label="Diagram">
      <img src={address} alt="The diagram on your whiteboard" />
    </div>
  )
}
