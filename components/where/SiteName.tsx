interface Props {
  host: string;
  /** As its owner writes it. */
  readable: string;
}

/** A site. Where its name is not what browsers ask for, both are shown: another may look the same. */
export function SiteName({ host, readable }: Props) {
  if (readable === host) return <bdi class="site-name">{host}</bdi>;
  return (
    <>
      <bdi class="site-name">{readable}</bdi> <bdi class="site-address">{host}</bdi>
    </>
  );
}
