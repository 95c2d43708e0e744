extension Language {
  /// English, as drafters of the United Nations and of reviews write it.
  static let english = Language(
    roles: [
      (.article, "article art artcle artice artlcle articie artide"),
      (.articles, "articles arts artcles artices artlcles articies artides"),
      (.paragraph, "paragraph para par paragrapli paragrah paragaph"),
      (.paragraphs, "paragraphs paras pars"),
      (.subparagraph, "subparagraph subpara item point letter clause lit indent"),
      (.subparagraphs, "subparagraphs subparas items points letters clauses"),
      (.and, "and or nor"),
      (.of, "of"),
      (.to, "to through until"),
      (.bis, "bis ter quater quinquies"),
      (.chapeau, "chapeau"),
      (.convention, "convention conventions"),
      (.protocolWord, "protocol protocols"),
      (.ibidem, "ibid ibidem idem"),
      (.same, "same that said this"),
      (.respectively, "respectively"),
      (
        .determiner,
        "the its their these those aforementioned abovementioned present both each"
      ),
      (
        .pointer,
        "particular especially notably including namely specifically particularly chiefly mainly see under at cf"
      ),
      (
        .foreignText,
        """
        act acts code codes law laws constitution constitutional covenant covenants treaty treaties
        charter statute statutes regulation regulations decree decrees ordinance ordinances rules
        directive directives agreement agreements bill legislation resolution resolutions
        declaration decision decisions order proclamation guidelines principles manual memorandum
        compact edict enactment byelaw penal memoranda bylaw bylaws strategy policy plan programme standards
        recommendation recommendations schedule schedules annex annexes appendix provisions
        package pact
        """
      ),
      (
        .foreignAcronym,
        """
        iccpr icescr cat cedaw crc crpd cerd icerd cmw icrmw echr udhr tfeu teu opcat iced vclt
        unclos achr achpr cites tbeu
        """
      ),
      (
        .terminator,
        """
        is are was were be been has have had does do did should shall would will may might must can
        could which who whose where when while as with by if because but however provides provide
        requires require applies apply establishes criminalizes contain contains set sets cover
        covers deal deals concern concerns oblige obliges allow allows permit permits define
        defines prohibit prohibits regulate regulates stipulates prescribes lays calls penalizes
        punishes entered
        """
      ),
      (
        .counted,
        """
        per percent states countries months years days weeks cases persons people requests reviews
        times officers members prosecutors investigations convictions hours judges experts pages
        """
      ),
      (.connector, "on for in against concerning regarding relating governing from"),
      (.ownQualifier, "united nations un parent supplementary supplementing"),
    ],
    marks: [
      (.summing, "protocols"),
      (.sub, "sub"),
      (.et, "et"),
      (.sequens, "seq sequens"),
      (.goesOn, "ff"),
      (.asWord, "as"),
      (.well, "well"),
      (.its, "its"),
      (.inside, "in"),
      (.nameless, "in from"),
      (.conjunction, "but while whereas although which that as"),
      (.preposition, "under see at cf"),
      (.under, "under"),
      (.unnaming, "enforcement"),
      (
        .body,
        """
        party group committee commission board tribunal network force panel council secretariat
        team court forum authority chamber body
        """
      ),
      (.smallBody, "focal"),
      (.supplementing, "supplementing supplementary"),
      (.parties, "parties"),
      (.carrying, "implementing ratifying approving incorporating domesticating giving"),
      (.toCarry, "implement ratify approve incorporate domesticate give"),
      (.carryingNoun, "ratification implementation approval accession incorporation"),
      (
        .nameFollower,
        """
        act law bill implementation secretariat conference working unit ordinance decree
        regulations review project programme initiative fund guide toolkit handbook manual committee
        office task framework day
        """
      ),
      (.amended, "amended revised consolidated"),
      (.numberSign, "no nos number cap"),
      (.thereof, "thereof thereto"),
      (.which, "which"),
      (.whose, "whose"),
      (.both, "both"),
      (.latter, "latter"),
      (.former, "former"),
      (.ordinal, "first second third fourth fifth last final opening"),
      (.textPart, "sentence sentences section part title alinea"),
      (.genitive, "s"),
      (.conventionAcronym, "cat cedaw crc crpd cerd icerd cmw icrmw iced unclos vclt cites"),
      (.guide, "guide guides commentary toolkit handbook companion introduction"),
      (.annex, "annex annexes schedule schedules appendix chapter title book"),
      (.joining, "with between"),
      (.following, "following"),
      (.linking, "together conjunction combination along conjointly"),
      (.with, "with"),
      (.read, "read"),
      (
        .titleWord,
        """
        administration affairs agencies aliens ammunition arms arrest arrests asset assets assistance
        associations asylum authorities banking banks beings border borders bribery business children
        child citizenship communications companies compensation competition confiscation control
        cooperation corruption courts crime crimes criminal currency customs cybercrime data detention
        drugs electronic employment enforcement entities evidence execution exploitation explosives
        expulsion extradition families financial financing firearms foreigners forfeiture foundations
        freezing funds goods government human immigration information institutions intelligence
        international interception investigation investigations judges judicial judiciary justice
        juvenile juveniles labour laundering law legal liability management market matters measures
        media migrants migration minors money movement national offences offenders officers officials
        organized organizations partnership parties penal person persons personal police powers
        precursors prevention prisoners privacy procedure procedures proceedings proceeds procurement
        professions property prosecution prosecutors protection psychotropic public punishment
        records recovery refugees register registration relations repression residence restitution
        rights safety sanctions schools sea secrecy security seizure sentences servants service
        services ships smuggling statistics substances supervision suppression surveillance suspects
        tax taxes technology telecommunications terrorism terrorist torture trade trafficking transfer
        transfers transport treatment trials vessels victims violence waters weapons witness witnesses
        women work workers youth
        """
      ),
      (.fragment, "art arti artic articl par para parag paragr paragra paragrap sub subpara"),
      (.particle, "down out forth"),
      (.contained, "contained enshrined set laid found embodied"),
      (.effect, "effect"),
      (.provisions, "provisions"),
      (.terms, "terms"),
      (.reference, "reference"),
      (
        .saying,
        """
        provides provide states stipulates stipulate prescribes prescribe establishes establish
        defines define prohibits prohibit specifies specify declares declare enshrines guarantees
        affirms proclaims says contains contain covers cover regulates regulate governs govern
        includes include permits permit allows allow requires require criminalizes criminalize
        punishes punish penalizes penalize foresees foresee lays lay sets set
        """
      ),
      (.plainName, "code constitution codes covenant"),
    ],
    names: .english, pluralNames: .english, anchors: .english)
}
