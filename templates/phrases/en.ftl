# Words shared by all forms, in English. Keys and variables are the same in every file of this folder.

## Numbers and dates

# Whether a name in Latin script serves where this language has no forms of it.
name-from-latin = yes
number-group = ,
# Words after which, and before which, a line does not end where a figure stands beside them; after the first also before a name. Months are added.
no-break-after = No. Nos. art. arts. para. paras. p. pp. ch.
no-break-before = roubles somoni per cent %
numbered = No.{ "\u00A0" }{ $number }
days = { $n ->
    [one] { $n-grouped } day
   *[other] { $n-grouped } days
}
persons = { $n ->
    [one] { $n-grouped } person
   *[other] { $n-grouped } persons
}
sheets = { $n ->
    [one] { $n-grouped } sheet
   *[other] { $n-grouped } sheets
}
month-genitive = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
date = { $day }{ "\u00A0" }{ month-genitive } { $year }
# As an attribute: "the note of 22 July 2026".
date-attributive = of { date }
date-on = on { date }
date-from = from { date }
date-until = to { date }
date-as-of = as of { date }
# In tables.
date-short = { $day }{ "\u00A0" }{ month-short }{ "\u00A0" }{ $year }

## Kinds of grievance: the name, and the words that open its paragraph in a note about several

grievance-entry-refusal = refusal of entry
grievance-entry-ban = entry ban
grievance-entry-registration = prior registration of entry
grievance-stay-limit = reduced period of stay
grievance-registration-refusal = refusal of migration registration
grievance-registration-penalty = penalty for breach of the rules of migration registration
grievance-school-refusal = refusal to admit a child to school
grievance-controlled-register = entry in the register of controlled persons
grievance-bank-account = restriction of banking services
grievance-marriage-refusal = refusal to register a marriage
grievance-driving-licence = refusal of a driving licence
grievance-residence-change = refusal of a change of residence
grievance-expulsion = expulsion or deportation
grievance-detention = detention
grievance-consular-access = consular access
grievance-raid-ill-treatment = use of force during an inspection
grievance-work-permit-demand = demand for a work permit
grievance-medical-insurance = medical insurance
grievance-document-seizure = seizure of documents

matter-entry-refusal = On the refusal of entry
matter-entry-ban = On the entry ban
matter-entry-registration = On the prior registration of entry
matter-stay-limit = On the period of stay
matter-registration-refusal = On the refusal of migration registration
matter-registration-penalty = On the penalty for breach of the rules of migration registration
matter-school-refusal = On the admission of children to school
matter-controlled-register = On the register of controlled persons
matter-bank-account = On banking services
matter-marriage-refusal = On the registration of a marriage
matter-driving-licence = On the driving licence
matter-residence-change = On the change of residence
matter-expulsion = On expulsion and deportation
matter-detention = On the detention
matter-consular-access = On consular access
matter-raid-ill-treatment = On the use of force during the inspection
matter-work-permit-demand = On the demand for a work permit
matter-medical-insurance = On medical insurance
matter-document-seizure = On the seizure of documents

## Events: the name, and a clause without an agent

event-entry-refusal = refusal of entry
event-entry-ban = decision not to permit entry
event-entry-registration = demand for prior registration of entry
event-registration-refusal = refusal of migration registration
event-registration-penalty = penalty for breach of the rules of migration registration
event-school-application = application for a child’s admission to school
event-school-refusal = refusal to admit a child to school
event-school-referral = referral to a Russian-language test
event-school-test = Russian-language test
event-controlled-register = entry in the register of controlled persons
event-controlled-register-removal = removal from the register of controlled persons
event-bank-account = restriction of banking services
event-marriage-refusal = refusal to register a marriage
event-driving-licence = refusal of a driving licence
event-residence-change = refusal of a change of residence
event-expulsion = decision on expulsion or deportation
event-detention = detention
event-release = release
event-consular-access = question of consular access
event-raid = inspection by law enforcement bodies
event-raid-ill-treatment = use of force during an inspection
event-work-permit-demand = demand for a work permit
event-medical-insurance = refusal of medical insurance
event-document-seizure = seizure of documents
event-stay-penalty = measures in connection with an alleged overstay
event-contract-end = end of the employment contract
event-new-rule = new rules
event-complaint = complaint filed
event-hearing = hearing
event-registration-removal = removal from the migration record
event-location-data = last location data sent
event-examinations = fingerprinting, photograph and medical examination
event-regularisation = application to regularise the legal status
event-property-refusal = refusal of the purchase or registration of property
event-company-refusal = refusal to register a company or a sole trader
event-work-restriction = restriction of work
event-social-insurance = refusal of social insurance
event-medical-care = refusal of medical care
event-extension-refusal = refusal to extend the stay
event-other = other event

said-entry-refusal = entry was refused
said-entry-ban = a decision not to permit entry was taken
said-entry-registration = prior registration of entry was demanded
said-registration-refusal = migration registration was refused
said-registration-penalty = a penalty for breach of the rules of migration registration was imposed
said-school-application = an application for a child’s admission to school was filed
said-school-refusal = the admission of a child to school was refused
said-school-referral = a child was referred to a Russian-language test
said-school-test = a child took a Russian-language test
said-controlled-register = an entry was made in the register of controlled persons
said-controlled-register-removal = an entry was removed from the register of controlled persons
said-bank-account = banking services were restricted
said-marriage-refusal = the registration of a marriage was refused
said-driving-licence = a driving licence was refused
said-residence-change = a change of residence was refused
said-expulsion = a decision on expulsion or deportation was taken
said-detention = a detention was carried out
said-release = a release took place
said-consular-access = the question of consular access arose
said-raid = an inspection was carried out with the participation of law enforcement bodies
said-raid-ill-treatment = force was used during an inspection
said-work-permit-demand = a work permit was demanded
said-medical-insurance = medical insurance was refused
said-document-seizure = documents were seized
said-stay-penalty = measures on account of an alleged overstay were taken
said-contract-end = the employment contract ended
said-new-rule = new rules were introduced
said-complaint = a complaint was filed
said-hearing = a hearing was held
said-registration-removal = the person was removed from the migration record
said-location-data = location data were sent for the last time
said-examinations = fingerprints and a photograph were taken and a medical examination was undergone
said-regularisation = an application to regularise the legal status was filed
said-property-refusal = the purchase or registration of property was refused
said-company-refusal = the registration of a company or a sole trader was refused
said-work-restriction = work was refused or restricted
said-social-insurance = social insurance was refused
said-medical-care = medical care was refused
said-extension-refusal = the extension of the stay was refused
said-other = the following occurred

people-detained = { $n ->
    [one] { $n-grouped } person was detained
   *[other] { $n-grouped } persons were detained
}
people-released = { $n ->
    [one] { $n-grouped } person was released
   *[other] { $n-grouped } persons were released
}
people-to-be-expelled = { $n ->
    [one] { $n-grouped } person is to be expelled
   *[other] { $n-grouped } persons are to be expelled
}
people-refused = { $n ->
    [one] { $n-grouped } person was refused
   *[other] { $n-grouped } persons were refused
}

## Grounds stated by the authority

ground-no-lawful-stay-document = the absence of a document confirming lawful stay
ground-test-failed = failure of the test
ground-test-not-taken = failure to take the test
ground-documents-incomplete = an incomplete set of documents
ground-no-place = the lack of a place
ground-nationality = nationality
ground-stay-exceeded = excess of the period of stay
ground-not-registered = the absence of migration registration
ground-fictitious-registration = fictitious registration
ground-purpose-mismatch = a purpose of entry that does not correspond
ground-no-entry-statement = the absence of an entry statement
ground-no-biometrics = the absence of biometric data
ground-controlled-register = an entry in the register of controlled persons
ground-offences = earlier administrative offences
ground-entry-ban = a decision in force not to permit entry
ground-no-work-permit = the absence of a work permit
ground-no-insurance = the absence of medical insurance
ground-registration-expired = the expiry of the slip of the arrival notice
ground-no-location-data = the absence of location data
ground-false-data = false data
ground-documents-annulled = the annulment of documents
ground-expelled = an earlier expulsion or deportation
ground-readmission = readmission
ground-asylum-refused = the refusal of refugee status or asylum
ground-conviction = conviction of a crime
ground-no-recognition = the non-recognition of education documents
ground-another-address = an address other than the one prescribed
ground-child-not-at-school = failure to ensure the schooling of a child
ground-national-security = national security
ground-public-order = public order
ground-none-given = not stated
ground-other = other
# The sentence that tells on what ground an act rests.
stated-ground = { $ground ->
    [offences] The grounds stated were { $words }.
   *[other] The ground stated was { $words }.
}

## Status, purpose, place of registration

status-eaeu-worker = employment or civil-law contract of a worker of a member state of the Eurasian Economic Union
status-eaeu-family = status of a family member of a worker of a member state of the Eurasian Economic Union
status-patent = labour patent
status-work-permit = work permit
status-study = study
status-temporary-residence = temporary residence permit
status-study-residence = temporary residence permit for study
status-residence = residence permit
status-visa = visa
status-extended-stay = extended stay
status-asylum = refugee status or temporary asylum
status-accredited = member of a mission, a consular post or an international organisation, or of the family of one

purpose-work = work
purpose-study = study
purpose-private = private
purpose-tourism = tourism
purpose-business = business
purpose-transit = transit
purpose-treatment = medical treatment
purpose-family = family
purpose-other = other

place-dwelling = dwelling
place-hotel = hotel
place-hostel = hostel
place-hospital = hospital
place-employer = employer’s address
place-dormitory = dormitory
place-migration-centre = migration centre

## Evidence, correspondence, family, consent

evidence-passport = passport
evidence-migration-card = migration card
evidence-border-stamp = border stamp
evidence-registration-slip = slip of the arrival notice
evidence-contract = contract
evidence-patent = patent
evidence-permit-decision = decision
evidence-ruling = ruling
evidence-protocol = record
evidence-refusal-notice = notice of refusal
evidence-register-extract = extract from a register
evidence-ticket = ticket
evidence-school-document = school document
evidence-medical-document = medical document
evidence-photograph = photograph
evidence-video = video
evidence-statement = statement
evidence-correspondence = correspondence
evidence-press-report = press report
evidence-consent-form = consent
evidence-power-of-attorney = power of attorney
evidence-other = other document

history-note-verbale = note verbale
history-personal-note = personal note
history-aide-memoire = aide-mémoire
history-oral-demarche = oral démarche
history-reply = reply
history-complaint = complaint
history-appeal = appeal
history-decision = decision
history-meeting = meeting
history-letter = letter

member-unnamed = not named
relation-spouse = spouse
relation-child = child
relation-parent = parent
relation-sibling = sibling
relation-ward = ward
relation-other = other family member

audience-internal = the office itself
audience-host-state = the receiving state
audience-court = a court or ombudsman
audience-international-organisation = an international organisation
audience-public = the public

consent-form-written = written
consent-form-oral-with-witness = oral, with a witness
consent-form-electronic = electronic

lang-ky = Kyrgyz
lang-ru = Russian
lang-en = English
lang-uz = Uzbek
lang-kk = Kazakh
lang-tg = Tajik

sex-female = female
sex-male = male

## Conclusions

verdict-supported = supported
verdict-not-supported = not supported
verdict-mixed = supported in part
verdict-undetermined = undetermined

outcome-breach = breached
outcome-no-breach = complied with
outcome-no-breach-right = the right exists
outcome-cannot-tell = cannot be determined
outcome-not-applicable = does not apply
# Why it cannot be told.
because-facts = facts are missing
because-judgement = a lawyer has to judge

standing-confirmed = confirmed
standing-single-source = single source: verify
standing-unconfirmed = unconfirmed

## Values computed by the rules

value-used = days used in the period counted
value-limit = limit, days
value-remaining = days left
value-overstay = days over the limit
value-days-in-breach = days in breach
value-first-breach = first day in breach
value-last-lawful-day = last lawful day
value-earliest-entry = earliest entry
value-continuous = unbroken, days
value-continuous-limit = limit of an unbroken stay, days
value-window-from = counted from
value-window-to = counted to
value-year = calendar year
value-due = last day of the time limit
value-possible-due = earliest possible last day of the time limit
value-from = start of the time limit
value-until = end of the time limit
value-entry = day of entry
value-filed = notice filed
value-on = date
value-days = time limit, days
value-days-working = time limit, working days
value-days-calendar = time limit, calendar days
value-months = time limit, months
value-over = days in breach in all
value-ended-early = ended early
value-exit = day of exit
value-registered = day of registration
value-late = days late
value-days-late = days late
value-years = length of the ban, years
value-permitted-until = stay permitted until
value-term-end = last day in force
value-done = day on which it was done
value-events = earlier events that count

## Questions about missing facts

question-person-nationality = the person’s nationality
question-person-born = the person’s date of birth
question-stays = stays: days of entry and exit
question-stays-entry = day of entry (stay No. { $item })
question-stays-exit = day of exit (stay No. { $item })
question-stays-purpose = purpose of entry on the migration card (stay No. { $item })
question-stays-region = region of stay (stay No. { $item })
question-statuses = rights to stay: contracts, patent, study, permits
question-statuses-kind = kind of right to stay (right No. { $item })
question-statuses-from = first day of the right to stay (right No. { $item })
question-statuses-until = last day of the contract or other right to stay (right No. { $item })
question-statuses-ended-early = whether the right to stay ended early (right No. { $item })
question-statuses-extension-filed = whether an extension of stay was applied for (right No. { $item })
question-registrations = migration registrations
question-registrations-on = day of registration (registration No. { $item })
question-registrations-until = last day of registration (registration No. { $item })
question-registrations-place = kind of place of stay (registration No. { $item })
question-registrations-filed-by = who filed the arrival notice (registration No. { $item })
question-registrations-lived-in = whether the person lived at the place of registration (registration No. { $item })
question-events = the events: acts of authorities and other facts with a date
question-events-ground = ground stated by the authority (event No. { $item })
question-events-document-served = day the document was handed over (event No. { $item })
question-events-consulate-notified = whether the consular post was notified (event No. { $item })
question-events-consulate-notified-on = day on which the consular post was notified (event No. { $item })
question-events-consulate-requested = whether the person asked that the consular post be notified (event No. { $item })
question-family = the family
question-stays-kept-by = whether urgent treatment, the grave illness or death of a close relative living in that country or force majeure kept the person from leaving in time (stay No. { $item })
question-family-born = date of birth (family member No. { $item })
question-family-status = right to stay of his or her own (family member No. { $item })
question-registrations-filing-basis = why the person could file the arrival notice (registration No. { $item })
question-events-article = article named by the authority (event No. { $item })
question-events-rests-on = earlier rulings on which the decision rests (event No. { $item })
question-events-decided-by = who decided, or took the document: a court, the police, another authority or an employer (event No. { $item })
question-events-in-force-on = day on which the ruling entered into force (event No. { $item })
question-events-roubles = amount in roubles (event No. { $item })
question-events-fined = who was fined (event No. { $item })
question-events-hours = how many hours it took (event No. { $item })
question-events-checkpoint = border crossing point (event No. { $item })
question-events-statement-hours = hours between the statement of entry and the crossing (event No. { $item })
question-events-urgent = whether it could not wait (event No. { $item })
question-events-channel = which way the papers were filed (event No. { $item })
question-events-listed = whether the public look-up showed the person on the register that day (event No. { $item })
question-events-what = what exactly happened (event No. { $item })
question-events-document = whether a document was drawn up or handed over (event No. { $item })
question-events-until = last day (event No. { $item })
question-events-concerns = the family member concerned (event No. { $item })
question-events-force-used = whether force was used (event No. { $item })
question-events-place-region = region (event No. { $item })
question-grievances = the grievances
question-other = what the case file should state at “{ $path }”

## Figure: the stay by days

timeline-presence = Presence
timeline-rights = Rights to stay
timeline-registration = Registration
timeline-counted = counted
timeline-exempt = not counted
timeline-over = over the limit
timeline-in-force = in force
timeline-mark-over = exceeded { $date }
timeline-run-counted = { $from } { $until }, { days }, counted
timeline-run-exempt = { $from } { $until }, { days }, not counted
timeline-run-over = { $from } { $until }, { days } over the limit
timeline-run-unknown = { $from } { $until }, { days }, depending on facts not yet known
timeline-description = The stay by days: { $runs }.

## What a conclusion is about

subject-stays = stay No. { $item }
subject-registrations = registration No. { $item }
subject-statuses = right to stay No. { $item }
subject-events = event No. { $item }
subject-grievances = grievance No. { $item }
subject-family = family member No. { $item }
subject-person = the person
subject-case = the case as a whole

yes = yes
no = no

## Arguments, and the tone from which a request may be made

argument-assert = may stand in a note
argument-verify = in a note only once a named person accepts it for this case
argument-check = only to be checked
tone-from-information = in any tone
tone-from-request = from a request on
tone-from-concern = from concern on
tone-from-serious-concern = from serious concern on
tone-from-objection = from an objection on
tone-from-protest = in a protest
## Questions to the citizen: the letter they are put into

# The salutation; the sex is taken from the case and never guessed.
asking-salutation = { $sex ->
   *[other] Dear applicant,
}
asking-line = { $n ->
    [one] To examine your complaint (case No. { $case }) we need to know one more fact. Please answer the question below.
   *[other] To examine your complaint (case No. { $case }) we need to know a few more facts. Please answer the questions below.
}
asking-serves = Why we ask: how what you complain of is judged depends on the answer ({ $grievances }).
asking-for = { $grievance }; the rule is { $rule }
asking-rule = “{ $title }”, { $cite }
asking-rule-verify = “{ $title }”, { $cite }, still being verified
asking-papers = If you have documents that show your answer (stamps in the passport, a contract, a notice, a decision), please enclose copies. Keep the originals.
asking-unknown = If you do not know an answer, please say so.
asking-closing = Yours sincerely,

# What the one who has a paper calls it.
asked-status-eaeu-worker = your employment or civil-law contract
asked-status-eaeu-family = your stay under the contract of a family member
asked-status-accredited = work at a mission, a consular post or an international organisation

# What the question is about, where the case has several such entries.
of-stays = the stay { $from }
of-statuses = { $kind }, { $from }
of-registrations = the registration { $on }
of-events = { $kind }, { $on }
of-family = { $kind }
of-grievances = { $kind }

## Questions to the citizen: one for each fact

ask-person-nationality = Please tell us your nationality.
ask-person-sex = Please tell us your sex as it stands in your passport.
ask-person-born = Please tell us your date of birth.
ask-person-name-latin = Please write your name in Latin letters, as it stands in your passport.
ask-person-passport-number = Please tell us the series and number of your passport.
ask-person-passport-issued = Please tell us the day on which your passport was issued.
ask-person-passport-expires = Please tell us the last day on which your passport is valid.
ask-person-pin = Please tell us your personal identification number.
ask-person-phone = Please give us a telephone number at which you can be reached.
ask-person-interpreter = Please tell us whether you need an interpreter before the authorities.
ask-person-reprisal-risk = Please tell us whether you fear that the complaint may harm you or those close to you.
ask-stays = Please tell us the day of each entry into the country of stay and the day of each exit from it. If you are there now, please say so.
ask-stays-exit = Please tell us the day on which you left ({ $of }).
ask-stays-purpose = Please tell us which purpose of entry is marked on your migration card ({ $of }).
ask-stays-checkpoint = Please tell us at which crossing point you entered ({ $of }).
ask-stays-region = Please tell us in which region or city you lived ({ $of }).
ask-stays-kept-by = Please tell us whether urgent treatment, the grave illness or death of a close relative living in that country or force majeure kept you from leaving in time ({ $of }).
ask-statuses = Please tell us whether you had an employment or civil-law contract, a patent, studies, a visa, a work permit, a temporary residence permit or a residence permit, or whether a member of the family with whom you stayed had a contract. Please give the first and the last day of each. If there was nothing of the kind, please say so.
ask-statuses-until = Please tell us the last day of the document ({ $of }). If it has no term, please say so.
ask-statuses-ended-early = Please tell us whether this document or contract ended before its term, and if so on which day ({ $of }).
ask-statuses-number = Please tell us the number of the document ({ $of }).
ask-statuses-issuer = Please tell us the employer, the school or the authority that issued the document ({ $of }).
ask-statuses-through = Please tell us on the contract of which member of the family your stay rested ({ $of }).
ask-statuses-extension-filed = Please tell us whether you applied for an extension of your stay, and if so on which day ({ $of }).
ask-registrations = Please tell us whether you were registered with the migration authorities, on which day each arrival notice was filed, until which day the registration lasts, and for which place: a dwelling, a hotel, a dormitory, the employer’s address, the migration centre. Please say also whether you really lived there. If you were not registered, please say so.
ask-registrations-until = Please tell us up to which day you are registered ({ $of }).
ask-registrations-place = Please tell us for which place you are registered: a dwelling, a hotel, a hostel, a hospital, a dormitory, the employer’s address, the migration centre ({ $of }).
ask-registrations-region = Please tell us in which region or city you are registered ({ $of }).
ask-registrations-filed-by = Please tell us who filed the arrival notice: the host, the employer, the hotel or yourself ({ $of }).
ask-registrations-filing-basis = Please tell us on what basis you filed the notice yourself: the host’s consent in writing, a dwelling of your own, a lease ({ $of }).
ask-registrations-lived-in = Please tell us whether you really lived at the place of registration ({ $of }).
ask-events = Please tell us what happened and when: which authority acted, what it decided, which ground it gave and which documents it handed to you.
ask-events-until = Please tell us on which day this ended or will end ({ $of }).
ask-events-disputed-on = Please tell us the exact day, if you were told different ones ({ $of }).
ask-events-time = Please tell us at what time this was ({ $of }).
ask-events-place-region = Please tell us in which region or city this was ({ $of }).
ask-events-ground = Please tell us which ground the authority gave; if it gave none, please say so ({ $of }).
ask-events-article = Please tell us which article the decision or the notice names ({ $of }).
ask-events-rests-on = Please tell us on which earlier rulings the decision rests ({ $of }).
ask-events-decided-by = Please tell us who decided, or took the document: a court, the police, the migration authority, the border service or an employer ({ $of }).
ask-events-in-force-on = Please tell us on which day the ruling entered into force ({ $of }).
ask-events-concerns = Please tell us which member of your family this concerns ({ $of }).
ask-events-what = Please describe what exactly happened ({ $of }).
ask-events-document = Please tell us whether the authority drew up a document and handed it to you ({ $of }).
ask-events-document-number = Please tell us the number of the document that you were handed ({ $of }).
ask-events-document-dated = Please tell us the date of the document that you were handed ({ $of }).
ask-events-document-served = Please tell us on which day you were handed a copy of the document ({ $of }).
ask-events-roubles = Please tell us the amount in roubles ({ $of }).
ask-events-fined = Please tell us who was fined: you, the host, an official or an organisation ({ $of }).
ask-events-hours = Please tell us how many hours it took ({ $of }).
ask-events-checkpoint = Please tell us at which crossing point this was ({ $of }).
ask-events-statement-hours = Please tell us how many hours before crossing the border you filed the statement of entry ({ $of }).
ask-events-urgent = Please tell us whether the matter could not wait ({ $of }).
ask-events-channel = Please tell us how you filed the papers: through the portal, by post or in person ({ $of }).
ask-events-listed = Please tell us whether the public look-up showed you on the register that day – where a school refused a child, the child or either parent ({ $of }).
ask-events-people-detained = Please tell us, if you know, how many people were detained ({ $of }).
ask-events-people-released = Please tell us, if you know, how many people were released ({ $of }).
ask-events-people-to-be-expelled = Please tell us, if you know, how many people are to be expelled ({ $of }).
ask-events-people-refused = Please tell us, if you know, how many people were refused ({ $of }).
ask-events-force-used = Please tell us whether force was used ({ $of }).
ask-events-consulate-notified = Please tell us, if you know, whether the consular post was told ({ $of }).
ask-events-consulate-notified-on = Please tell us, if you know, on which day the consular post was told ({ $of }).
ask-events-consulate-requested = Please tell us whether you asked that the consular post be told ({ $of }).
ask-family = Please tell us which members of your family are or were with you: how each is related to you, the date of birth and the nationality. If there is nobody, please say so.
ask-family-name-latin = Please write the name of the member of the family in Latin letters, as it stands in the passport ({ $of }).
ask-family-sex = Please tell us the sex of the member of the family as it stands in the passport ({ $of }).
ask-family-born = Please tell us the date of birth of the member of the family ({ $of }).
ask-family-nationality = Please tell us the nationality of the member of the family ({ $of }).
ask-family-status = Please tell us which right to stay the member of the family has himself or herself ({ $of }).
ask-family-lives-with-person = Please tell us whether the member of the family lives with you ({ $of }).
ask-grievances = Please tell us what exactly you complain of and what you ask for.
ask-other = Please tell us what our case calls “{ $path }”.

# The note answered: “with reference to the …”.
answered-note-verbale = note verbale
answered-personal-note = personal note
answered-aide-memoire = aide-mémoire

## Figures: windows, limits, terms

date-by = by { date }
figure-window = Period counted
figure-open = not settled
figure-run-disputed = { $from } { $until }, { days }, over the limit or not: the law is not settled
figure-run-disputed-day = { $day }, over the limit or not: the law is not settled
figure-window-year = the year { $year }
figure-window-days = the { days } { $until }
figure-window-unbroken = the presence without a break { $from } { $until }
figure-window-other-reading = { $what } (under another reading)
figure-used = { $window }: { $n-grouped } of { $limit }
figure-used-at-most = { $window }: { $n-grouped } to { $most } of { $limit }
figure-used-alone = { $window }: { $n-grouped }
figure-told-used = Counted over { $window }: { days }; allowed: { $limit }.
figure-told-at-most = Counted over { $window }: { days } certainly, { $most } at most; allowed: { $limit }.
figure-told-alone = Counted over { $window }: { days }; the limit is not confirmed.
figure-exceeded-latest = exceeded { $later } at the latest
figure-exceeded-perhaps = perhaps exceeded { $date }: facts are missing
figure-exceeded-readings = exceeded { $date } or { $later }: sources differ
figure-exceeded-or-not = exceeded { $date } under one reading, under another not at all
figure-verify = { $what } (single source: verify)
figure-unconfirmed = { $what } (not confirmed: check)
figure-perhaps-later = { $what } (perhaps later)
figure-reply = reply awaited
figure-term = { $date }: { $what }
figure-told-limit = Limit of stay: { $what }.
figure-told-terms = Time limits now running: { $what }.
figure-told-terms-later = Time limits now running, later than the days in the figure: { $what }.
figure-decimal = .
figure-days = Days
figure-days-title = Days used of each period counted
figure-days-used = counted
figure-days-allowed = allowed
figure-chart-bar = Bar chart: { $title } ({ $up }).
figure-chart-line = Line chart: { $title } ({ $up }).
figure-chart-one = { $place } – { $amount }
figure-chart-all = { $name }: { $amounts }.
figure-chart-extremes = { $name }: the most is { $most } ({ $most-at }), the least { $least } ({ $least-at }).
figure-chart-rise = { $name }: it rises from { $first } ({ $first-at }) to { $last } ({ $last-at }).
figure-chart-fall = { $name }: it falls from { $first } ({ $first-at }) to { $last } ({ $last-at }).
figure-chart-level = { $name }: { $first } ({ $first-at }) at the beginning, { $last } ({ $last-at }) at the end.
figure-chart-absent = { $name }: not known for { $places }.

# Kinds of communication to the special procedures.
submission-urgent-appeal = urgent appeal
submission-letter-of-allegation = letter of allegation
submission-other = other communication

# School: the application to the testing school, the result of a test.
event-school-test-application = application to the testing organisation
said-school-test-application = an application to test a child was filed with the testing organisation
question-events-passed = whether the test was passed (event No. { $item })
ask-events-passed = Please tell us whether the test was passed ({ $of }).
value-done-by = done not later than
value-registered-by = registered not later than

# Copies for reading: what stands at the head of a copy that is neither signed nor filed.
reading-copy = Copy for reading only: the text that is signed and filed is the Russian one
reading-copy-filed-with = Filed with (name in Russian): { $name }

# A day from which something may be done.
value-not-before = not before

## Words of documents

# Where the authority is named beside it.
event-raid-named = inspection
said-raid-named = an inspection was carried out
# From page 2 of a copy that is only read.
reading-copy-later-pages = Reading copy – not signed
# The head of the column of this language in a working copy of two.
language-of-copy = In English
# Readings of the law that differ, and figures of a count whose days are not all known.
law-sources-differ = sources differ
law-figures-differ = the same on each reading, but the figures differ
law-or = or
joined-and = and
law-if-all-count = if every day counts on which facts are missing
law-perhaps-earlier = { $what } (perhaps earlier)
law-in-place-of-a-number = in the rule book, in place of a number
# Why the person stands on the register, where an act rests on that.
question-events-listed-for = ground on which the person stands on the register (event No. { $item })
ask-events-listed-for = Please tell us on what ground you stand on the register of controlled persons; if you were told none, please say so ({ $of }).

# The stay in papers for other readers: up to which day it is told.
words-figure-caption = Days shown { $date }, the day of the last event at issue

# Of many periods a chart shows the last.
papers-last-periods = the last { $shown } of { $all }

## Whom an event concerns: what a case states of its person alone

question-family-stays = stays of the family member himself or herself, whom the event concerns (member No. { $item }): those of the case are the person’s
question-family-registrations = registrations of the family member himself or herself, whom the event concerns (member No. { $item }): those of the case are the person’s
question-family-statuses = rights to stay of the family member himself or herself, whom the event concerns (member No. { $item }): those of the case are the person’s
question-family-nationality = nationality (family member No. { $item })
question-statuses-through = member of the family through whom the right to stay is had (right No. { $item })
question-events-time = time of the event: of two on one day, which came first (event No. { $item })
ask-family-stays = Please tell us on which days the member of the family himself or herself entered and left ({ $of }).
ask-family-registrations = Please tell us when and where the member of the family himself or herself was put on the migration record ({ $of }).
ask-family-statuses = Please tell us which contracts, permits or other rights to stay the member of the family has himself or herself, and from which day to which ({ $of }).

# Where a registration was.
question-registrations-region = region of registration (registration No. { $item })

# The answers to a disputed point, by the names that rule files give them.
reading-both-count = both days count
reading-entry-is-day-zero = the day of entry does not count
reading-each-day-its-own = each day has its own rule
reading-old-rule-to-the-end = the rule of the day of entry holds to the end of the stay
reading-interrupt = they end the count, which begins anew after them
reading-pass-over = they are passed over, and the days before and after them are joined
reading-count = they count
reading-one-stay = they are one unbroken stay
reading-two-stays = they are two stays, each with its own days
reading-working-days = working days
reading-calendar-days = calendar days
reading-ninety = ninety days
reading-thirty = thirty days
reading-agreement = the agreement is applied
reading-general-rule = the general rule holds

# Of an act for want of the examinations, whether they had been passed.
question-events-examined = fingerprints, photograph and medical examination: whether they had been passed (event No. { $item })
ask-events-examined = Please tell us whether you had passed fingerprinting, photographing and the medical examination by then, and on which day ({ $of }).
question-events-representative-lawful = whether the stay of the parent or the representative was lawful on that day (event No. { $item })
ask-events-representative-lawful = Please tell us whether the child’s parent or representative was staying in the country lawfully on that day, and on what right ({ $of }).
# A stretch of one day; what is told once where it would be told twice.
remark-run-counted-day = { $day }, 1 day, counted
remark-run-exempt-day = { $day }, 1 day, not counted
remark-run-over-day = { $day }, 1 day over the limit
remark-run-unknown-day = { $day }, 1 day, depending on facts not yet known
# Officers, risks, results of remedies, and what an appeal alleges.
record-officers-count = { $n ->
    [one] { $n-grouped } officer
   *[other] { $n-grouped } officers
}
record-officers-masked = in masks
record-officers-unmasked = without masks
record-risk-reprisal = harm to the applicant or relatives
record-risk-reciprocity = measures of the receiving state in return
record-risk-other = another risk
record-result-granted = granted
record-result-partly-granted = granted in part
record-result-refused = refused
record-result-forwarded = forwarded to another body
record-result-not-examined = not examined on the merits
record-allegation-barrier = barrier on the internal market of the Union
record-allegation-violation = violation of the law of the Union
# What rules may ask of officers and of custody.
ask-events-officers-count = Please tell us, if you know, how many officers took part ({ $of }).
ask-events-officers-masked = Please tell us whether the officers wore masks ({ $of }).
ask-events-custody-next-hearing = Please tell us, if you know, for which day the next court hearing is set ({ $of }).
# What rules may ask for: a ground that the authority did not state.
ask-events-ground-none-given = The authority stated no ground ({ $of }). Please ask it in writing on what ground it acted, or look whether the papers that you were given name one, and tell us which it is.
# The receiving state as a side: to it goes what is asked firmly or demanded. The key has the state's code.
draft-side-RUS = { $case ->
   *[other] Russian Side
}

# Amounts of money told with an event; days used and left where sources differ on one of them.
amount = Amount
amount-registration-penalty = Amount of the fine
amount-stay-penalty = Amount of the fine
amount-school-test = Amount charged
amount-bank-account = Amount that the bank pays out in a month
roubles = { $n ->
    [one] { $n-grouped } rouble
   *[other] { $n-grouped } roubles
}
value-at-most-used = days used in the period counted, at most
value-at-least-remaining = days left, at least

# The same in a sentence of a note: “the conditions were met: …”. Days come with their preposition.
tells-days = the time limit is { days }
tells-days-calendar = the time limit is { $n ->
    [one] { $n-grouped } calendar day
   *[other] { $n-grouped } calendar days
}
tells-days-working = the time limit is { $n ->
    [one] { $n-grouped } working day
   *[other] { $n-grouped } working days
}
tells-months = the time limit is { $n ->
    [one] { $n-grouped } month
   *[other] { $n-grouped } months
}
tells-events = { $n ->
    [0] no earlier event counts
    [one] { $n-grouped } earlier event counts
   *[other] { $n-grouped } earlier events count
}
tells-years = the ban lasts { $n ->
    [one] { $n-grouped } year
   *[other] { $n-grouped } years
}
tells-due = the last day falls { $day }
tells-until = the last day falls { $day }
tells-entry = entry took place { $day }
tells-exit = exit took place { $day }
tells-registered = registration took place { $day }
tells-registered-by = registration took place, at the latest, { $day }
tells-filed = the notice was filed { $day }
tells-done = this was done { $day }
tells-done-by = this was done, at the latest, { $day }
tells-used = { days } have been used in the period counted
tells-limit = the limit is { days }
tells-remaining = { days } remain
tells-overstay = { $n ->
    [0] the limit has not been exceeded
   *[other] the limit has been exceeded by { days }
}
tells-late = the delay is { days }
tells-days-late = the delay is { days }
tells-at-most-used = at most { days } have been used in the period counted
tells-at-least-remaining = at least { days } remain

# What is told of an event, a stay, a registration or a right to stay only where a conclusion rests on it. `of` is its day.
fact-events-passed-yes = The test was passed.
fact-events-passed-no = The test was not passed.
fact-events-listed-yes = On that day the public look-up showed the person in the register of controlled persons.
fact-events-listed-no = On that day the public look-up did not show the person in the register of controlled persons.
fact-events-listed-for = The ground on which the person stands in the register is the following: { $words }.
fact-events-examined-yes = Fingerprinting, photographing and the medical examination had been completed by that day.
fact-events-examined-no = Fingerprinting, photographing and the medical examination had not been completed by that day.
fact-events-urgent-yes = The matter could not wait.
fact-events-urgent-no = The matter was not urgent.
fact-events-statement-hours = The statement of entry was filed { $n ->
    [one] { $n-grouped } hour
   *[other] { $n-grouped } hours
} before the crossing.
fact-events-hours = It took { $n ->
    [one] { $n-grouped } hour
   *[other] { $n-grouped } hours
}.
fact-events-fined-person = The person was fined.
fact-events-fined-host = The host was fined.
fact-events-fined-official = An official was fined.
fact-events-fined-organisation = An organisation was fined.
fact-events-decided-by-court = The decision was taken by a court.
fact-events-decided-by-police = The decision was taken by the police.
fact-events-decided-by-migration-authority = The decision was taken by the migration authority.
fact-events-decided-by-border-service = The decision was taken by the border service.
fact-events-channel-portal = The papers were filed through the public services portal.
fact-events-channel-post = The papers were filed by post.
fact-events-channel-in-person = The papers were filed in person.
fact-events-article = The authority named article { $text }.
fact-events-article-of-entry-ban = The authority named article { $text } of Federal Law of the Russian Federation No. 114-FZ of 15 August 1996.
fact-events-article-of-entry-refusal = The authority named article { $text } of Federal Law of the Russian Federation No. 114-FZ of 15 August 1996.
fact-events-article-of-registration-penalty = The authority named article { $text } of the Code of Administrative Offences of the Russian Federation.
fact-events-article-of-stay-penalty = The authority named article { $text } of the Code of Administrative Offences of the Russian Federation.
fact-events-in-force-on = The decision entered into force { $day }.
fact-stays-purpose = The purpose of the stay that began { $of } is the following: { $words }.
fact-stays-region = The region of the stay that began { $of }, by its code of ISO 3166-2: { $text }.
fact-stays-region-ru-mow = The stay that began { $of } was in Moscow.
fact-stays-region-ru-mos = The stay that began { $of } was in the Moscow region.
fact-stays-kept-by-urgent-treatment = At the end of the stay that began { $of }, urgent medical treatment kept the person from leaving in time.
fact-stays-kept-by-relative = At the end of the stay that began { $of }, the grave illness or death of a close relative kept the person from leaving in time.
fact-stays-kept-by-force-majeure = At the end of the stay that began { $of }, force majeure kept the person from leaving in time.
fact-statuses-extension-filed = An extension of the stay on the ground that began { $of } was applied for { $day }.
fact-registrations-until = The last day of the registration made { $of }: { $last }.
fact-registrations-place = Where the person was registered { $of }: { $words }.
fact-registrations-region = The region of the registration made { $of }, by its code of ISO 3166-2: { $text }.
fact-registrations-lived-in-yes = The person lived at the address of the registration made { $of }.
fact-registrations-lived-in-no = The person did not live at the address of the registration made { $of }.
fact-family-nationality = The nationality of this member of the family: { $words }.
fact-family-status = The ground on which this member of the family stays: { $words }.

# The firmest tone in which a request is made.
tone-up-to-information = only where the note informs
tone-up-to-request = not firmer than a request
tone-up-to-concern = not firmer than concern
tone-up-to-serious-concern = not firmer than serious concern
tone-up-to-objection = not firmer than an objection

signature-line = { $signs ->
    [yes] ______________{"\u00a0"}
   *[no] {""}
}

# Under which numbers the papers that prove it go with the document.
cited-enclosures = { $n ->
    [one] (annex { $numbers })
   *[other] (annexes { $numbers })
}
shown-by-enclosures = { $n ->
    [one] This is shown by annex { $numbers }.
   *[other] This is shown by annexes { $numbers }.
}
