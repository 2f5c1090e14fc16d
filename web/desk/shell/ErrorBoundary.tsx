import { Component, type ReactNode } from 'react'

type Props = { fallback: ReactNode; children: ReactNode; place: string }

/** A fault of ours stays within its page: the places around it and every draft remain. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidUpdate(before: Props) {
    if (this.state.failed && before.place !== this.props.place) this.setState({ failed: false })
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
