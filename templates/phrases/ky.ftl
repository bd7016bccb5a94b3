# Бардык формаларга орток сөздөр, кыргыз тилинде. Ачкычтар жана өзгөрмөлөр бул папканын бардык файлдарында бирдей.

## Сандар жана күндөр

# Бул тилде ысымдын формалары жок болсо, латын арибиндеги жазылышы жарайбы.
name-from-latin = no
number-group = { "\u00A0" }
# Жанында сан турса, сап алардан кийин жана алардын алдында бүтпөгөн сөздөр; биринчилеринен кийин ат турса да. Айлар өздөрү кошулат.
no-break-after = №
no-break-before = сом рубль рублга миң млн млрд пайыз % ж.
numbered = №{ "\u00A0" }{ $number }
days = { $n-grouped } күн
persons = { $n-grouped } адам
sheets = { $n-grouped } барак
# Айдын таандык формасы: «22-июлу».
month-genitive = { $month ->
    [1] январы
    [2] февралы
    [3] марты
    [4] апрели
    [5] майы
    [6] июну
    [7] июлу
    [8] августу
    [9] сентябры
    [10] октябры
    [11] ноябры
   *[12] декабры
}
month-short = { $month ->
    [1] янв.
    [2] фев.
    [3] март
    [4] апр.
    [5] май
    [6] июнь
    [7] июль
    [8] авг.
    [9] сен.
    [10] окт.
    [11] ноя.
   *[12] дек.
}
date = { $year }-жылдын { $day }-{ month-genitive }
# Аныктооч: «2026-жылдын 22-июлундагы нота».
date-attributive = { $year }-жылдын { $day }-{ month-genitive }{ $month ->
    [1] ндагы
    [2] ндагы
    [3] ндагы
    [4] ндеги
    [5] ндагы
    [6] ндагы
    [7] ндагы
    [8] ндагы
    [9] ндагы
    [10] ндагы
    [11] ндагы
   *[12] ндагы
}
# Качан: «2026-жылдын 22-июлунда».
date-on = { $year }-жылдын { $day }-{ month-genitive }{ $month ->
    [1] нда
    [2] нда
    [3] нда
    [4] нде
    [5] нда
    [6] нда
    [7] нда
    [8] нда
    [9] нда
    [10] нда
    [11] нда
   *[12] нда
}
# Качантан: «2026-жылдын 22-июлунан».
date-from = { $year }-жылдын { $day }-{ month-genitive }{ $month ->
    [1] нан
    [2] нан
    [3] нан
    [4] нен
    [5] нан
    [6] нан
    [7] нан
    [8] нан
    [9] нан
    [10] нан
    [11] нан
   *[12] нан
}
# Качанга чейин: «2026-жылдын 22-июлуна чейин».
date-until = { $year }-жылдын { $day }-{ month-genitive }{ $month ->
    [1] на
    [2] на
    [3] на
    [4] не
    [5] на
    [6] на
    [7] на
    [8] на
    [9] на
    [10] на
    [11] на
   *[12] на
} чейин
date-as-of = { $year }-жылдын { $day }-{ month-genitive }{ $month ->
    [1] на
    [2] на
    [3] на
    [4] не
    [5] на
    [6] на
    [7] на
    [8] на
    [9] на
    [10] на
    [11] на
   *[12] на
} карата
# Таблицаларда.
date-short = { $day ->
    [1] 01
    [2] 02
    [3] 03
    [4] 04
    [5] 05
    [6] 06
    [7] 07
    [8] 08
    [9] 09
   *[other] { $day }
}.{ $month ->
    [1] 01
    [2] 02
    [3] 03
    [4] 04
    [5] 05
    [6] 06
    [7] 07
    [8] 08
    [9] 09
   *[other] { $month }
}.{ $year }

## Даттануунун түрлөрү: аталышы жана бир нече маселе жөнүндөгү нотада абзацтын башталышы

grievance-entry-refusal = өлкөгө киргизүүдөн баш тартуу
grievance-entry-ban = кирүүгө тыюу салуу
grievance-entry-registration = кирүүнү алдын ала каттоо
grievance-stay-limit = болуу мөөнөтүнүн кыскарышы
grievance-registration-refusal = миграциялык каттоого алуудан баш тартуу
grievance-registration-penalty = миграциялык каттоо эрежелерин бузгандык үчүн жаза
grievance-school-refusal = баланы мектепке кабыл алуудан баш тартуу
grievance-controlled-register = көзөмөлдөнүүчү жактардын реестрине киргизүү
grievance-bank-account = банк кызматын чектөө
grievance-marriage-refusal = никени каттоодон баш тартуу
grievance-driving-licence = айдоочулук күбөлүк берүүдөн баш тартуу
grievance-residence-change = жашаган жерин өзгөртүүдөн баш тартуу
grievance-expulsion = өлкөдөн чыгаруу же депортация
grievance-detention = кармоо
grievance-consular-access = консул менен байланышуу
grievance-raid-ill-treatment = текшерүү учурунда күч колдонуу
grievance-work-permit-demand = иштөөгө уруксат талап кылуу
grievance-medical-insurance = медициналык камсыздандыруу
grievance-document-seizure = документтерди алып коюу

matter-entry-refusal = Өлкөгө киргизүүдөн баш тартуу жөнүндө
matter-entry-ban = Кирүүгө тыюу салуу жөнүндө
matter-entry-registration = Кирүүнү алдын ала каттоо жөнүндө
matter-stay-limit = Болуу мөөнөтү жөнүндө
matter-registration-refusal = Миграциялык каттоого алуудан баш тартуу жөнүндө
matter-registration-penalty = Миграциялык каттоо эрежелерин бузгандык үчүн жаза жөнүндө
matter-school-refusal = Балдарды мектепке кабыл алуу жөнүндө
matter-controlled-register = Көзөмөлдөнүүчү жактардын реестри жөнүндө
matter-bank-account = Банк кызматы жөнүндө
matter-marriage-refusal = Никени каттоо жөнүндө
matter-driving-licence = Айдоочулук күбөлүк жөнүндө
matter-residence-change = Жашаган жерин өзгөртүү жөнүндө
matter-expulsion = Өлкөдөн чыгаруу жана депортация жөнүндө
matter-detention = Кармоо жөнүндө
matter-consular-access = Консул менен байланышуу жөнүндө
matter-raid-ill-treatment = Текшерүү учурунда күч колдонуу жөнүндө
matter-work-permit-demand = Иштөөгө уруксат талап кылуу жөнүндө
matter-medical-insurance = Медициналык камсыздандыруу жөнүндө
matter-document-seizure = Документтерди алып коюу жөнүндө

## Окуялар: аталышы жана ээси жок сүйлөмдүн баяндоочу

event-entry-refusal = өлкөгө киргизүүдөн баш тартуу
event-entry-ban = кирүүгө уруксат бербөө жөнүндө чечим
event-entry-registration = кирүүнү алдын ала каттоо талабы
event-registration-refusal = миграциялык каттоого алуудан баш тартуу
event-registration-penalty = миграциялык каттоо эрежелерин бузгандык үчүн жаза
event-school-application = баланы мектепке кабыл алуу жөнүндө арыз
event-school-refusal = баланы мектепке кабыл алуудан баш тартуу
event-school-referral = орус тили боюнча тестирлөөгө жолдомо
event-school-test = орус тили боюнча тестирлөө
event-controlled-register = көзөмөлдөнүүчү жактардын реестрине киргизүү
event-controlled-register-removal = көзөмөлдөнүүчү жактардын реестринен чыгаруу
event-bank-account = банк кызматын чектөө
event-marriage-refusal = никени каттоодон баш тартуу
event-driving-licence = айдоочулук күбөлүк берүүдөн баш тартуу
event-residence-change = жашаган жерин өзгөртүүдөн баш тартуу
event-expulsion = өлкөдөн чыгаруу же депортация жөнүндө чечим
event-detention = кармоо
event-release = бошотуу
event-consular-access = консул менен байланышуу маселеси
event-raid = укук коргоо органдары жүргүзгөн текшерүү
event-raid-ill-treatment = текшерүү учурунда күч колдонуу
event-work-permit-demand = иштөөгө уруксат талап кылуу
event-medical-insurance = медициналык камсыздандыруудан баш тартуу
event-document-seizure = документтерди алып коюу
event-stay-penalty = болуу мөөнөтү ашырылды деген негизде көрүлгөн чара
event-contract-end = эмгек келишиминин токтотулушу
event-new-rule = жаңы эрежелердин киргизилиши
event-complaint = даттануунун берилиши
event-hearing = ишти кароо
event-registration-removal = миграциялык каттоодон чыгаруу
event-location-data = жүргөн жери жөнүндө маалыматтын акыркы жөнөтүлүшү
event-examinations = дактилоскопия, сүрөткө тартуу жана медициналык күбөлөндүрүү
event-regularisation = укуктук абалды жөнгө салуу жөнүндө арыз
event-property-refusal = мүлк сатып алуудан же каттоодон баш тартуу
event-company-refusal = юридикалык жакты же жеке ишкерди каттоодон баш тартуу
event-work-restriction = эмгек ишин чектөө
event-social-insurance = социалдык камсыздандыруудан баш тартуу
event-medical-care = медициналык жардамдан баш тартуу
event-extension-refusal = болуу мөөнөтүн узартуудан баш тартуу
event-other = башка окуя

said-entry-refusal = өлкөгө киргизүүдөн баш тартылган
said-entry-ban = кирүүгө уруксат бербөө жөнүндө чечим кабыл алынган
said-entry-registration = кирүүнү алдын ала каттоо талабы коюлган
said-registration-refusal = миграциялык каттоого алуудан баш тартылган
said-registration-penalty = миграциялык каттоо эрежелерин бузгандык үчүн жаза колдонулган
said-school-application = баланы мектепке кабыл алуу жөнүндө арыз берилген
said-school-refusal = баланы мектепке кабыл алуудан баш тартылган
said-school-referral = балага орус тили боюнча тестирлөөгө жолдомо берилген
said-school-test = бала орус тили боюнча тестирленген
said-controlled-register = көзөмөлдөнүүчү жактардын реестрине жазуу киргизилген
said-controlled-register-removal = көзөмөлдөнүүчү жактардын реестринен жазуу чыгарылган
said-bank-account = банк кызматы чектелген
said-marriage-refusal = никени мамлекеттик каттоодон баш тартылган
said-driving-licence = айдоочулук күбөлүк берүүдөн баш тартылган
said-residence-change = жашаган жерин өзгөртүүдөн баш тартылган
said-expulsion = өлкөдөн чыгаруу же депортация жөнүндө чечим кабыл алынган
said-detention = кармоо жүргүзүлгөн
said-release = бошотуу жүргүзүлгөн
said-consular-access = консул менен байланышуу маселеси келип чыккан
said-raid = укук коргоо органдарынын катышуусунда текшерүү жүргүзүлгөн
said-raid-ill-treatment = текшерүү учурунда күч колдонулган
said-work-permit-demand = иштөөгө уруксат талап кылынган
said-medical-insurance = медициналык камсыздандыруудан баш тартылган
said-document-seizure = документтер алып коюлган
said-stay-penalty = болуу мөөнөтү ашырылды деген негизде чара көрүлгөн
said-contract-end = эмгек келишими токтотулган
said-new-rule = жаңы эрежелер киргизилген
said-complaint = даттануу берилген
said-hearing = иш каралган
said-registration-removal = миграциялык каттоодон чыгарылган
said-location-data = жүргөн жери жөнүндө маалымат акыркы жолу жөнөтүлгөн
said-examinations = дактилоскопиядан, сүрөткө тартуудан жана медициналык күбөлөндүрүүдөн өткөн
said-regularisation = укуктук абалды жөнгө салуу жөнүндө арыз берилген
said-property-refusal = мүлк сатып алуудан же каттоодон баш тартылган
said-company-refusal = юридикалык жакты же жеке ишкерди каттоодон баш тартылган
said-work-restriction = эмгек ишинен баш тартылган же ал чектелген
said-social-insurance = социалдык камсыздандыруудан баш тартылган
said-medical-care = медициналык жардамдан баш тартылган
said-extension-refusal = болуу мөөнөтүн узартуудан баш тартылган
said-other = төмөнкү окуя болгон

people-detained = { $n-grouped } адам кармалган
people-released = { $n-grouped } адам бошотулган
people-to-be-expelled = { $n-grouped } адам өлкөдөн чыгарылууга тийиш
people-refused = { $n-grouped } адамга баш тартылган

## Орган көрсөткөн негиздер

ground-no-lawful-stay-document = мыйзамдуу болууну ырастаган документтин жоктугу
ground-test-failed = тестирлөөдөн өтө албагандык
ground-test-not-taken = тестирлөөгө катышпагандык
ground-documents-incomplete = документтердин толук эместиги
ground-no-place = бош орундун жоктугу
ground-nationality = жарандык
ground-stay-exceeded = болуу мөөнөтүнүн ашып кетиши
ground-not-registered = миграциялык каттоонун жоктугу
ground-fictitious-registration = жасалма каттоо
ground-purpose-mismatch = кирүү максатынын дал келбегендиги
ground-no-entry-statement = кирүү жөнүндө арыздын жоктугу
ground-no-biometrics = биометрикалык маалыматтын жоктугу
ground-controlled-register = көзөмөлдөнүүчү жактардын реестриндеги жазуу
ground-offences = мурда жасалган административдик укук бузуулар
ground-entry-ban = кирүүгө уруксат бербөө жөнүндө күчүндөгү чечим
ground-no-work-permit = иштөөгө уруксаттын жоктугу
ground-no-insurance = медициналык камсыздандыруунун жоктугу
ground-registration-expired = келгендиги жөнүндө билдирүүнүн үзүлмө бөлүгүнүн мөөнөтү бүткөндүгү
ground-no-location-data = жүргөн жери жөнүндө маалыматтын жоктугу
ground-false-data = жалган маалымат
ground-documents-annulled = документтердин жокко чыгарылышы
ground-expelled = мурда өлкөдөн чыгарылгандык же депортациялангандык
ground-readmission = реадмиссия
ground-asylum-refused = качкын деп таануудан же башпаанек берүүдөн баш тартуу
ground-conviction = кылмыш үчүн соттолгондук
ground-no-recognition = билим жөнүндө документтердин таанылбагандыгы
ground-another-address = белгиленгенден башка дарек көрсөтүлгөндүгү
ground-child-not-at-school = баланын окуусу камсыз кылынбагандыгы
ground-national-security = улуттук коопсуздук
ground-public-order = коомдук тартип
ground-none-given = көрсөтүлгөн эмес
ground-other = башка
# Аракеттин негизи тууралуу сүйлөм.
stated-ground = { $ground ->
    [another-address] Негиз катары { $words } айтылган.
   *[other] Негиз катары { $words } көрсөтүлгөн.
}

## Статус, максат, каттоо жери

status-eaeu-worker = Евразия экономикалык бирлигине мүчө мамлекеттин эмгекчисинин эмгек же жарандык-укуктук келишими
status-eaeu-family = Евразия экономикалык бирлигине мүчө мамлекеттин эмгекчисинин үй-бүлө мүчөсүнүн статусу
status-patent = патент
status-work-permit = иштөөгө уруксат
status-study = окуу
status-temporary-residence = убактылуу жашоого уруксат
status-study-residence = билим алуу максатында убактылуу жашоого уруксат
status-residence = жашоого уруксаттама
status-visa = виза
status-extended-stay = узартылган болуу мөөнөтү
status-asylum = качкын статусу же убактылуу башпаанек
status-accredited = өкүлчүлүктүн, консулдук мекеменин же эл аралык уюмдун кызматкеринин же анын үй-бүлө мүчөсүнүн статусу

purpose-work = иш
purpose-study = окуу
purpose-private = жеке
purpose-tourism = туризм
purpose-business = ишкердик
purpose-transit = транзит
purpose-treatment = дарылануу
purpose-family = үй-бүлөлүк
purpose-other = башка

place-dwelling = турак жай
place-hotel = мейманкана
place-hostel = хостел
place-hospital = медициналык уюм
place-employer = иш берүүчүнүн дареги
place-dormitory = жатакана
place-migration-centre = миграция борбору

## Далилдер, кат алышуу, үй-бүлө, макулдук

evidence-passport = паспорт
evidence-migration-card = миграциялык карта
evidence-border-stamp = чек арадан өтүү белгиси
evidence-registration-slip = келгендиги жөнүндө билдирүүнүн үзүлмө бөлүгү
evidence-contract = келишим
evidence-patent = патент
evidence-permit-decision = органдын чечими
evidence-ruling = токтом
evidence-protocol = протокол
evidence-refusal-notice = баш тартуу жөнүндө билдирүү
evidence-register-extract = реестрден көчүрмө
evidence-ticket = билет
evidence-school-document = мектеп документи
evidence-medical-document = медициналык документ
evidence-photograph = сүрөт
evidence-video = видеожазуу
evidence-statement = түшүнүк кат
evidence-correspondence = кат алышуу
evidence-press-report = басма сөз кабары
evidence-consent-form = макулдук
evidence-power-of-attorney = ишеним кат
evidence-other = башка документ

history-note-verbale = вербалдык нота
history-personal-note = жеке нота
history-aide-memoire = эскерме кат
history-oral-demarche = оозеки билдирүү
history-reply = жооп
history-complaint = даттануу
history-appeal = кайра кайрылуу
history-decision = чечим
history-meeting = жолугушуу
history-letter = кат

member-unnamed = аты көрсөтүлгөн эмес
relation-spouse = жубайы
relation-child = баласы
relation-parent = ата-энеси
relation-sibling = бир тууганы
relation-ward = камкордугундагы адам
relation-other = үй-бүлөсүнүн башка мүчөсү

audience-internal = мекеменин өзү
audience-host-state = кабыл алуучу мамлекет
audience-court = сот же омбудсмен
audience-international-organisation = эл аралык уюм
audience-public = коомчулук

consent-form-written = жазуу жүзүндө
consent-form-oral-with-witness = күбөнүн катышуусунда оозеки
consent-form-electronic = электрондук

lang-ky = кыргыз
lang-ru = орус
lang-en = англис
lang-uz = өзбек
lang-kk = казак
lang-tg = тажик

sex-female = аял
sex-male = эркек

## Корутундулар

verdict-supported = тастыкталат
verdict-not-supported = тастыкталбайт
verdict-mixed = жарым-жартылай тастыкталат
verdict-undetermined = аныкталган жок

outcome-breach = бузулган
outcome-no-breach = сакталган
outcome-no-breach-right = укук бар
outcome-cannot-tell = аныктоо мүмкүн эмес
outcome-not-applicable = колдонулбайт
# Эмне үчүн аныктоо мүмкүн эмес.
because-facts = маалымат жетишсиз
because-judgement = юристтин баасы керек

standing-confirmed = тастыкталган
standing-single-source = бир булак: текшерүү керек
standing-unconfirmed = тастыкталган эмес

## Эрежелер боюнча эсептелген маанилер

value-used = эсептик мезгилде пайдаланылган күн
value-limit = чек, күн
value-remaining = калган күн
value-overstay = чектен ашкан күн
value-days-in-breach = чек ашкан күндөрдүн саны
value-first-breach = чек ашкан биринчи күн
value-last-lawful-day = мыйзамдуу болуунун акыркы күнү
value-earliest-entry = кирүүгө мүмкүн болгон эң жакын күн
value-continuous = үзгүлтүксүз, күн
value-continuous-limit = үзгүлтүксүз болуунун чеги, күн
value-window-from = эсептөө мезгилинин башы
value-window-to = эсептөө мезгилинин аягы
value-year = календардык жыл
value-due = мөөнөттүн акыркы күнү
value-possible-due = мөөнөттүн мүмкүн болгон эң эрте акыркы күнү
value-from = мөөнөттүн башталышы
value-until = мөөнөттүн аягы
value-entry = кирген күнү
value-filed = билдирүү берилген күн
value-on = күнү
value-days = мөөнөт, күн
value-days-working = мөөнөт, жумуш күнү
value-days-calendar = мөөнөт, календардык күн
value-months = мөөнөт, ай
value-over = бузуу күндөрүнүн жалпы саны
value-ended-early = мөөнөтүнөн мурда токтотулган
value-exit = чыккан күнү
value-registered = каттоого алынган күн
value-late = кечигүү, күн
value-days-late = кечигүү, күн
value-years = тыюунун мөөнөтү, жыл
value-permitted-until = болууга уруксат берилген акыркы күн
value-term-end = күчүндө болгон акыркы күн
value-done = аткарылган күн
value-events = эсепке алынган мурунку окуялар

## Жетишпеген маалымат боюнча суроолор

question-person-nationality = адамдын жарандыгы
question-person-born = адамдын туулган күнү
question-stays = болгон мезгилдер: кирген жана чыккан күндөр
question-stays-entry = кирген күнү (№ { $item } болуу мезгили)
question-stays-exit = чыккан күнү (№ { $item } болуу мезгили)
question-stays-purpose = миграциялык карта боюнча кирүү максаты (№ { $item } болуу мезгили)
question-stays-region = болгон аймагы (№ { $item } болуу мезгили)
question-statuses = болуу негиздери: келишимдер, патент, окуу, уруксаттар
question-statuses-kind = болуу негизинин түрү (№ { $item } негиз)
question-statuses-from = болуу негизинин башталышы (№ { $item } негиз)
question-statuses-until = келишимдин же башка негиздин мөөнөтү (№ { $item } негиз)
question-statuses-ended-early = негиз мөөнөтүнөн мурда токтотулганбы (№ { $item } негиз)
question-statuses-extension-filed = болуу мөөнөтүн узартуу жөнүндө арыз берилгенби (№ { $item } негиз)
question-registrations = миграциялык каттоо жөнүндө маалымат
question-registrations-on = миграциялык каттоого алынган күн (№ { $item } жазуу)
question-registrations-until = миграциялык каттоонун мөөнөтү (№ { $item } жазуу)
question-registrations-place = болуу жеринин түрү (№ { $item } жазуу)
question-registrations-filed-by = келгендиги жөнүндө билдирүүнү ким берген (№ { $item } жазуу)
question-registrations-lived-in = адам каттоо жеринде жашаганбы (№ { $item } жазуу)
question-events = окуялар: органдардын аракеттери жана күнү белгилүү башка фактылар
question-events-ground = орган көрсөткөн негиз (№ { $item } окуя)
question-events-document-served = документ тапшырылган күн (№ { $item } окуя)
question-events-consulate-notified = консулдук мекемеге билдирилгенби (№ { $item } окуя)
question-events-consulate-notified-on = консулдук мекемеге билдирилген күн (№ { $item } окуя)
question-events-consulate-requested = адам консулдук мекемеге билдирүүнү суранганбы (№ { $item } окуя)
question-family = үй-бүлөнүн курамы
question-stays-kept-by = өз убагында чыгып кетүүгө шашылыш дарылоо, ошол өлкөдө жашаган жакын тууганынын оор оорусу же өлүмү же жеңилгис күч тоскоол болгонбу (№ { $item } болуу мезгили)
question-family-born = туулган күнү (№ { $item } үй-бүлө мүчөсү)
question-family-status = өзүнүн болуу негизи (№ { $item } үй-бүлө мүчөсү)
question-registrations-filing-basis = келгендиги жөнүндө билдирүүнү адам өзү кандай негизде берген (№ { $item } жазуу)
question-events-article = орган көрсөткөн берене (№ { $item } окуя)
question-events-rests-on = чечимге негиз болгон мурунку токтомдор (№ { $item } окуя)
question-events-decided-by = чечимди ким кабыл алган же документти ким алган: сот, полиция, башка орган же иш берүүчү (№ { $item } окуя)
question-events-in-force-on = токтом күчүнө кирген күн (№ { $item } окуя)
question-events-roubles = рубль менен суммасы (№ { $item } окуя)
question-events-fined = айып пул кимге салынган (№ { $item } окуя)
question-events-hours = канча саатка созулган (№ { $item } окуя)
question-events-checkpoint = өткөрүү пункту (№ { $item } окуя)
question-events-statement-hours = кирүү жөнүндө арыз чек арадан өткөнгө чейин канча саат мурда берилген (№ { $item } окуя)
question-events-urgent = иш кечиктирилгис болгонбу (№ { $item } окуя)
question-events-channel = документтер кандай жол менен берилген (№ { $item } окуя)
question-events-listed = ачык текшерүү боюнча адам ошол күнү реестрде болгонбу (№ { $item } окуя)
question-events-what = так эмне болгон (№ { $item } окуя)
question-events-document = документ түзүлгөнбү же тапшырылганбы (№ { $item } окуя)
question-events-until = акыркы күнү (№ { $item } окуя)
question-events-concerns = үй-бүлө мүчөлөрүнөн кимге тиешелүү (№ { $item } окуя)
question-events-force-used = күч колдонулганбы (№ { $item } окуя)
question-events-place-region = аймагы (№ { $item } окуя)
question-grievances = даттануунун предмети
question-other = иш файлынын «{ $path }» пункту боюнча маалымат

## Сүрөт: күндөр боюнча болуу

timeline-presence = Болуу
timeline-rights = Негиздер
timeline-registration = Каттоо
timeline-counted = эсептелет
timeline-exempt = эсептелбейт
timeline-over = чектен ашкан
timeline-in-force = күчүндө
timeline-mark-over = { $date } тартып чек ашкан
timeline-run-counted = { $from } { $until } – { days }, эсептелет
timeline-run-exempt = { $from } { $until } – { days }, эсептелбейт
timeline-run-over = { $from } { $until } – чектен ашкан { days }
timeline-run-unknown = { $from } { $until } – { days }, эсепке алуу такталбаган маалыматка жараша
timeline-description = Күндөр боюнча болуу: { $runs }.

## Корутундунун предмети

subject-stays = № { $item } болуу мезгили
subject-registrations = № { $item } каттоо
subject-statuses = № { $item } негиз
subject-events = № { $item } окуя
subject-grievances = № { $item } даттануу
subject-family = № { $item } үй-бүлө мүчөсү
subject-person = адам
subject-case = жалпы иш

yes = ооба
no = жок

## Жүйөлөр жана өтүнүчкө жол берилген деңгээл

argument-assert = нотада колдонулат
argument-verify = нотада жооптуу адам бул иш үчүн кабыл алгандан кийин гана
argument-check = текшерүү үчүн гана
tone-from-information = каалаган деңгээлде
tone-from-request = өтүнүчтөн баштап
tone-from-concern = тынчсыздануудан баштап
tone-from-serious-concern = олуттуу тынчсыздануудан баштап
tone-from-objection = каршы пикирден баштап
tone-from-protest = нааразылыкта
## Арыз ээсине суроолор: алар кошула турган кат

# Кайрылуу; жынысы иштен алынат жана божомолдонбойт.
asking-salutation = { $sex ->
   *[other] Урматтуу арыз ээси!
}
asking-line = { $n ->
    [one] Кайрылууңузду (№ { $case } иши) кароо үчүн бир жагдайды тактообуз керек. Төмөнкү суроого жооп берүүңүздү өтүнөбүз.
   *[other] Кайрылууңузду (№ { $case } иши) кароо үчүн бир нече жагдайды тактообуз керек. Төмөнкү суроолорго жооп берүүңүздү өтүнөбүз.
}
asking-serves = Бул эмне үчүн керек: Сиз даттанган маселеге кандай баа берилери ушул жоопко жараша болот ({ $grievances }).
asking-for = { $grievance }; эреже – { $rule }
asking-rule = «{ $title }», { $cite }
asking-rule-verify = «{ $title }», { $cite }, эреже али текшерилүүдө
asking-papers = Эгер жоопту ырастаган документтериңиз болсо (паспорттогу белгилер, келишим, билдирүү, чечим), алардын көчүрмөлөрүн кошо жөнөтүүңүздү өтүнөбүз. Түп нускаларын өзүңүздө калтырыңыз.
asking-unknown = Эгер жообун билбесеңиз, ошондой деп жазып коюуңузду өтүнөбүз.
asking-closing = Урматтоо менен,

# Документ берилген адам аны кандай атайт.
asked-status-eaeu-worker = эмгек же жарандык-укуктук келишимиңиз
asked-status-eaeu-family = үй-бүлөңүздүн мүчөсүнүн келишими боюнча болуу
asked-status-accredited = өкүлчүлүктөгү, консулдук мекемедеги же эл аралык уюмдагы жумуш

# Иште мындай жазуулар бир нече болсо, суроо эмне жөнүндө экени.
of-stays = { $from } башталган болуу
of-statuses = { $kind }, { $from } тартып
of-registrations = { $on } миграциялык каттоого алынуу
of-events = { $kind }, { $on }
of-family = { $kind }
of-grievances = { $kind }

## Арыз ээсине суроолор: ар бир маалымат боюнча бирден

ask-person-nationality = Сураныч, жарандыгыңызды көрсөтүңүз.
ask-person-sex = Сураныч, паспортуңуздагыдай жынысыңызды көрсөтүңүз.
ask-person-born = Сураныч, туулган күнүңүздү көрсөтүңүз.
ask-person-name-latin = Сураныч, аты-жөнүңүздү паспорттогудай латын тамгалары менен жазыңыз.
ask-person-passport-number = Сураныч, паспортуңуздун сериясын жана номерин көрсөтүңүз.
ask-person-passport-issued = Сураныч, паспортуңуз берилген күндү көрсөтүңүз.
ask-person-passport-expires = Сураныч, паспортуңуз кайсы күнгө чейин жарактуу экенин көрсөтүңүз.
ask-person-pin = Сураныч, персоналдык идентификациялык номериңизди көрсөтүңүз.
ask-person-phone = Сураныч, Сиз менен байланышууга боло турган телефон номерин көрсөтүңүз.
ask-person-interpreter = Сураныч, бийлик органдарына кайрылганда Сизге котормочу керекпи, билдириңиз.
ask-person-reprisal-risk = Сураныч, кайрылуу Сизге же жакындарыңызга зыян келтириши мүмкүн деп чочулайсызбы, билдириңиз.
ask-stays = Сураныч, болгон өлкөгө ар бир кирген күнүңүздү жана андан ар бир чыккан күнүңүздү көрсөтүңүз. Эгер азыр ошол жакта болсоңуз, муну да көрсөтүңүз.
ask-stays-exit = Сураныч, чыккан күнүңүздү көрсөтүңүз ({ $of }).
ask-stays-purpose = Сураныч, миграциялык картаңызда кирүүнүн кандай максаты белгиленгенин көрсөтүңүз ({ $of }).
ask-stays-checkpoint = Сураныч, кайсы өткөрүү пункту аркылуу киргениңизди көрсөтүңүз ({ $of }).
ask-stays-region = Сураныч, кайсы облуста, республикада же шаарда жашаганыңызды көрсөтүңүз ({ $of }).
ask-stays-kept-by = Сураныч, өз убагында чыгып кетүүңүзгө шашылыш дарылоо, ошол өлкөдө жашаган жакын тууганыңыздын оор оорусу же өлүмү же жеңилгис күч тоскоол болгонбу, билдириңиз ({ $of }).
ask-statuses = Сураныч, Сизде эмгек же жарандык-укуктук келишим, патент, окуу, виза, иштөөгө, убактылуу жашоого уруксат же жашоого уруксаттама, же Сиз менен болгон үй-бүлө мүчөсүндө келишим болгонбу, билдириңиз. Ар бир документтин биринчи жана акыркы күнүн көрсөтүңүз. Мындай эч нерсе болбосо, ошондой деп жазып коюуңузду өтүнөбүз.
ask-statuses-until = Сураныч, документтин акыркы күнүн көрсөтүңүз ({ $of }). Ал мөөнөтсүз берилген же түзүлгөн болсо, ошондой деп жазып коюңуз.
ask-statuses-ended-early = Сураныч, бул документ же келишим мөөнөтүнөн мурда токтотулганбы, токтотулса, кайсы күнү экенин билдириңиз ({ $of }).
ask-statuses-number = Сураныч, документтин номерин көрсөтүңүз ({ $of }).
ask-statuses-issuer = Сураныч, документти берген иш берүүчүнү, окуу жайын же органды көрсөтүңүз ({ $of }).
ask-statuses-through = Сураныч, өлкөдө үй-бүлө мүчөлөрүңүздүн кимисинин келишими боюнча болгонуңузду билдириңиз ({ $of }).
ask-statuses-extension-filed = Сураныч, болуу мөөнөтүн узартуу жөнүндө арыз бердиңизби, берсеңиз, кайсы күнү экенин билдириңиз ({ $of }).
ask-registrations = Сураныч, Сизди миграциялык каттоого алышканбы, келгендиги жөнүндө ар бир билдирүү кайсы күнү берилгенин, каттоо кайсы күнгө чейин экенин жана кайсы жер боюнча экенин билдириңиз: турак жай, мейманкана, жатакана, иш берүүчүнүн дареги, миграция борбору. Ал жерде чындап жашаганыңызды же жашабаганыңызды да билдириңиз. Каттоого алынбасаңыз, ошондой деп жазып коюуңузду өтүнөбүз.
ask-registrations-until = Сураныч, кайсы күнгө чейин каттоодо турганыңызды көрсөтүңүз ({ $of }).
ask-registrations-place = Сураныч, кайсы жер боюнча каттоого алынганыңызды көрсөтүңүз: турак жай, мейманкана, хостел, оорукана, жатакана, иш берүүчүнүн дареги, миграция борбору ({ $of }).
ask-registrations-region = Сураныч, кайсы облуста, республикада же шаарда каттоого алынганыңызды көрсөтүңүз ({ $of }).
ask-registrations-filed-by = Сураныч, келгендиги жөнүндө билдирүүнү ким бергенин билдириңиз: турак жайдын ээси, иш берүүчү, мейманкана же өзүңүз ({ $of }).
ask-registrations-filing-basis = Сураныч, билдирүүнү өзүңүз кандай негизде бергениңизди билдириңиз: турак жайдын ээсинин жазуу жүзүндөгү макулдугу, өзүңүздүн турак жайыңыз, ижара келишими ({ $of }).
ask-registrations-lived-in = Сураныч, каттоо жеринде чындап жашадыңызбы, билдириңиз ({ $of }).
ask-events = Сураныч, эмне жана качан болгонун билдириңиз: кайсы орган аракеттенген, эмне деп чечкен, кандай негизди айткан жана Сизге кандай документтерди тапшырган.
ask-events-until = Сураныч, бул кайсы күнү бүткөнүн же бүтөрүн көрсөтүңүз ({ $of }).
ask-events-disputed-on = Сураныч, Сизге ар башка күндөр айтылган болсо, так күнүн көрсөтүңүз ({ $of }).
ask-events-time = Сураныч, бул саат канчада болгонун көрсөтүңүз ({ $of }).
ask-events-place-region = Сураныч, бул кайсы облуста, республикада же шаарда болгонун көрсөтүңүз ({ $of }).
ask-events-ground = Сураныч, орган кандай негизди айтканын билдириңиз; эч кандай негиз айтпаса, ошондой деп жазып коюуңузду өтүнөбүз ({ $of }).
ask-events-article = Сураныч, чечимде же билдирүүдө кайсы берене көрсөтүлгөнүн билдириңиз ({ $of }).
ask-events-rests-on = Сураныч, чечим кайсы мурунку токтомдорго таянганын көрсөтүңүз ({ $of }).
ask-events-decided-by = Сураныч, чечимди ким кабыл алганын же документти ким алганын билдириңиз: сот, полиция, миграция органы, чек ара кызматы же иш берүүчү ({ $of }).
ask-events-in-force-on = Сураныч, токтом кайсы күнү күчүнө киргенин көрсөтүңүз ({ $of }).
ask-events-concerns = Сураныч, бул үй-бүлө мүчөлөрүңүздүн кимисине тиешелүү экенин билдириңиз ({ $of }).
ask-events-what = Сураныч, так эмне болгонун баяндаңыз ({ $of }).
ask-events-document = Сураныч, орган документ түзүп, аны Сизге тапшырганбы, билдириңиз ({ $of }).
ask-events-document-number = Сураныч, Сизге тапшырылган документтин номерин көрсөтүңүз ({ $of }).
ask-events-document-dated = Сураныч, Сизге тапшырылган документтин күнүн көрсөтүңүз ({ $of }).
ask-events-document-served = Сураныч, документтин көчүрмөсү Сизге кайсы күнү тапшырылганын көрсөтүңүз ({ $of }).
ask-events-roubles = Сураныч, рубль менен суммасын көрсөтүңүз ({ $of }).
ask-events-fined = Сураныч, айып пул кимге салынганын билдириңиз: Сизге, кабыл алуучуга, кызмат адамына же уюмга ({ $of }).
ask-events-hours = Сураныч, бул канча саатка созулганын көрсөтүңүз ({ $of }).
ask-events-checkpoint = Сураныч, бул кайсы өткөрүү пунктунда болгонун көрсөтүңүз ({ $of }).
ask-events-statement-hours = Сураныч, кирүү жөнүндө арызды чек арадан өткөнгө чейин канча саат мурда бергениңизди көрсөтүңүз ({ $of }).
ask-events-urgent = Сураныч, иш кечиктирилгис болгонбу, билдириңиз ({ $of }).
ask-events-channel = Сураныч, документтерди кандай жол менен бергениңизди билдириңиз: портал аркылуу, почта менен же өзүңүз барып ({ $of }).
ask-events-listed = Сураныч, ошол күнү ачык текшерүү Сизди, ал эми мектеп баланы албаса – баланы же ата-энесинин бирин реестрде деп көрсөткөнбү, билдириңиз ({ $of }).
ask-events-people-detained = Сураныч, билсеңиз, канча адам кармалганын билдириңиз ({ $of }).
ask-events-people-released = Сураныч, билсеңиз, канча адам бошотулганын билдириңиз ({ $of }).
ask-events-people-to-be-expelled = Сураныч, билсеңиз, канча адамды өлкөдөн чыгаруу чечилгенин билдириңиз ({ $of }).
ask-events-people-refused = Сураныч, билсеңиз, канча адамга баш тартылганын билдириңиз ({ $of }).
ask-events-force-used = Сураныч, күч колдонулганбы, билдириңиз ({ $of }).
ask-events-consulate-notified = Сураныч, билсеңиз, консулдук мекемеге кабар берилгенби, билдириңиз ({ $of }).
ask-events-consulate-notified-on = Сураныч, билсеңиз, консулдук мекемеге кайсы күнү кабар берилгенин көрсөтүңүз ({ $of }).
ask-events-consulate-requested = Сураныч, консулдук мекемеге кабар берүүнү сурандыңызбы, билдириңиз ({ $of }).
ask-family = Сураныч, үй-бүлө мүчөлөрүңүздөн ким Сиз менен экенин же болгонун билдириңиз: ал Сизге ким болот, туулган күнү жана жарандыгы. Эч ким жок болсо, ошондой деп жазып коюуңузду өтүнөбүз.
ask-family-name-latin = Сураныч, үй-бүлө мүчөсүнүн аты-жөнүн паспорттогудай латын тамгалары менен жазыңыз ({ $of }).
ask-family-sex = Сураныч, үй-бүлө мүчөсүнүн жынысын паспорттогудай көрсөтүңүз ({ $of }).
ask-family-born = Сураныч, үй-бүлө мүчөсүнүн туулган күнүн көрсөтүңүз ({ $of }).
ask-family-nationality = Сураныч, үй-бүлө мүчөсүнүн жарандыгын көрсөтүңүз ({ $of }).
ask-family-status = Сураныч, үй-бүлө мүчөсүнүн өзүнүн кандай болуу негизи бар экенин билдириңиз ({ $of }).
ask-family-lives-with-person = Сураныч, үй-бүлө мүчөсү Сиз менен чогуу жашайбы, билдириңиз ({ $of }).
ask-grievances = Сураныч, так эмнеге даттанып, эмнени суранып жатканыңызды билдириңиз.
ask-other = Сураныч, биздин иште «{ $path }» деп белгиленген маалыматты тактаңыз.

# Жооп берилип жаткан нота: «… шилтеме кылып».
answered-note-verbale = нотасына
answered-personal-note = жеке нотасына
answered-aide-memoire = эскерме катына

## Сүрөттөр: эсептөө мезгилдери, чектер, мөөнөттөр

date-by = { date-until }
figure-window = Эсептөө мезгили
figure-open = такталган эмес
figure-run-disputed = { $from } { $until } – { days }, чектен ашканы же ашпаганы: укук маселеси чечилген эмес
figure-run-disputed-day = { $day }, чектен ашканы же ашпаганы: укук маселеси чечилген эмес
figure-window-year = { $year }-жыл
figure-window-days = { $until }ки { days }
figure-window-unbroken = үзгүлтүксүз болуу { $from } { $until }
figure-window-other-reading = { $what } (башка түшүндүрмө боюнча)
figure-used = { $window }: { $n-grouped }, чеги – { $limit }
figure-used-at-most = { $window }: { $n-grouped }–{ $most }, чеги – { $limit }
figure-used-alone = { $window }: { $n-grouped }
figure-told-used = { $window }: эсептелгени { days }, уруксат берилгени { $limit }.
figure-told-at-most = { $window }: анык эсептелгени { days }, эң көп болгондо { $most }, уруксат берилгени { $limit }.
figure-told-alone = { $window }: эсептелгени { days }; чек тастыкталган эмес.
figure-exceeded-latest = эң кеч дегенде { $later } тартып чек ашкан
figure-exceeded-perhaps = балким, { $date } тартып чек ашкан: айрым маалымат такталган эмес
figure-exceeded-readings = { $date } же { $later } тартып чек ашкан: булактар ар башка
figure-exceeded-or-not = бир түшүндүрмө боюнча { $date } тартып чек ашкан, башкасы боюнча ашкан эмес
figure-verify = { $what } (бир булак: текшерүү керек)
figure-unconfirmed = { $what } (тастыкталган эмес: текшерүү керек)
figure-perhaps-later = { $what } (балким, кийинчерээк)
figure-reply = жооп күтүлүүдө
figure-term = { $date }: { $what }
figure-told-limit = Болуу чеги: { $what }.
figure-told-terms = Жүрүп жаткан мөөнөттөр: { $what }.
figure-told-terms-later = Сүрөттө көрсөтүлгөн күндөрдөн кийинки жүрүп жаткан мөөнөттөр: { $what }.
figure-decimal = ,
figure-days = Күндөр
figure-days-title = Ар бир эсептөө мезгилинде пайдаланылган күндөр
figure-days-used = эсептелгени
figure-days-allowed = уруксат берилгени
figure-chart-bar = Мамычалуу диаграмма: { $title } ({ $up }).
figure-chart-line = График: { $title } ({ $up }).
figure-chart-one = { $place } – { $amount }
figure-chart-all = { $name }: { $amounts }.
figure-chart-extremes = { $name }: эң көбү – { $most } ({ $most-at }), эң азы – { $least } ({ $least-at }).
figure-chart-rise = { $name }: өсүү, башында { $first } ({ $first-at }), аягында { $last } ({ $last-at }).
figure-chart-fall = { $name }: азаюу, башында { $first } ({ $first-at }), аягында { $last } ({ $last-at }).
figure-chart-level = { $name }: башында { $first } ({ $first-at }), аягында { $last } ({ $last-at }).
figure-chart-absent = { $name }: маалымат жок ({ $places }).

# Атайын жол-жоболорго кайрылуулардын түрлөрү.
submission-urgent-appeal = токтоосуз аракетке чакыруу (urgent appeal)
submission-letter-of-allegation = бузуулар тууралуу ырастоолор баяндалган кат (letter of allegation)
submission-other = башка кайрылуу

# School: the application to the testing school, the result of a test.
event-school-test-application = тест өткөрүүчү уюмга кайрылуу
said-school-test-application = баланы тестирлөө үчүн тест өткөрүүчү уюмга кайрылуу берилген
question-events-passed = тестирлөөдөн ийгиликтүү өткөнбү (№ { $item } окуя)
ask-events-passed = Сураныч, тестирлөөдөн ийгиликтүү өткөн-өтпөгөнүн билдириңиз ({ $of }).
value-done-by = аткарылган эң кеч күнү
value-registered-by = каттоого алынган эң кеч күнү

# Окуу үчүн нускалар: кол коюлбаган жана берилбеген нусканын башында эмне турат.
reading-copy = Окуу үчүн гана нуска: орус тилиндеги текстке кол коюлуп, ошол текст берилет
reading-copy-filed-with = Кимге берилет (орусча аталышы): { $name }

# Андан тартып бир нерсеге уруксат берилген күн.
value-not-before = ушул күндөн эрте эмес

## Words of documents

# Where the authority is named beside it.
event-raid-named = текшерүү
said-raid-named = текшерүү жүргүзүлгөн
# From page 2 of a copy that is only read.
reading-copy-later-pages = Окуу үчүн нуска – кол коюлбайт
# The head of the column of this language in a working copy of two.
language-of-copy = Кыргызча
# Readings of the law that differ, and figures of a count whose days are not all known.
law-sources-differ = булактар ар башка
law-figures-differ = кандай окулса да корутунду ошол эле, бирок сандар ар башка
law-or = же
joined-and = жана
law-if-all-count = маалымат жетишпеген ар бир күн эсептелсе
law-perhaps-earlier = { $what } (мурдараак болушу мүмкүн)
law-in-place-of-a-number = эрежелер жыйнагында сандын ордуна
# Why the person stands on the register, where an act rests on that.
question-events-listed-for = адам реестрде турган негиз (№ { $item } окуя)
ask-events-listed-for = Сураныч, көзөмөлдөнүүчү жактардын реестрине кайсы негизде киргизилгениңизди билдириңиз; негизи айтылбаса, ошондой деп жазып коюуңузду өтүнөбүз ({ $of }).

# Башка окурмандар үчүн документтердеги болуу: кайсы күнгө чейин айтылат.
words-figure-caption = Күндөр { $date } – каралып жаткан окуялардын акыркысынын күнүнө чейин көрсөтүлгөн

# Көп мезгилдин ичинен диаграмма акыркыларын көрсөтөт.
papers-last-periods = акыркы { $shown }; баары – { $all }

## Окуя кимге тиешелүү: иште жарандын өзү жөнүндө гана көрсөтүлгөн маалымат

question-family-stays = окуя тиешелүү болгон үй-бүлө мүчөсүнүн өзүнүн болуусу (№ { $item } үй-бүлө мүчөсү): иште көрсөтүлгөнү жаранга тиешелүү
question-family-registrations = окуя тиешелүү болгон үй-бүлө мүчөсүнүн өзүнүн каттоого алынышы (№ { $item } үй-бүлө мүчөсү): иште көрсөтүлгөнү жаранга тиешелүү
question-family-statuses = окуя тиешелүү болгон үй-бүлө мүчөсүнүн өзүнүн болуу негиздери (№ { $item } үй-бүлө мүчөсү): иште көрсөтүлгөнү жаранга тиешелүү
question-family-nationality = жарандыгы (№ { $item } үй-бүлө мүчөсү)
question-statuses-through = болуу негизи үй-бүлөнүн кайсы мүчөсү аркылуу алынганы (№ { $item } негиз)
question-events-time = окуянын убактысы: бир күндөгү эки окуянын кайсынысы мурда болгон (№ { $item } окуя)
ask-family-stays = Сураныч, үй-бүлө мүчөсүнүн өзү кайсы күндөрү кирип, чыкканын билдириңиз ({ $of }).
ask-family-registrations = Сураныч, үй-бүлө мүчөсүнүн өзү качан жана кайда миграциялык каттоого алынганын билдириңиз ({ $of }).
ask-family-statuses = Сураныч, үй-бүлө мүчөсүнүн өзүнүн кандай келишимдери, уруксаттары же болуунун башка негиздери бар экенин, алар кайсы күндөн кайсы күнгө чейин күчүндө экенин билдириңиз ({ $of }).

# Where a registration was.
question-registrations-region = каттоо болгон аймак (№ { $item } жазуу)

# Талаштуу суроого жооптор – эрежелердин файлдарындагы аттары боюнча.
reading-both-count = эки күн тең эсептелет
reading-entry-is-day-zero = кирген күн эсептелбейт
reading-each-day-its-own = ар бир күнгө ошол күнкү ченем колдонулат
reading-old-rule-to-the-end = кирген күнү колдонулган ченем болуу бүткөнгө чейин колдонулат
reading-interrupt = алар эсепти үзөт, андан кийин эсеп кайра башталат
reading-pass-over = алар эсепке кирбейт, ага чейинки жана андан кийинки күндөр бириктирилет
reading-count = алар эсептелет
reading-one-stay = алар бир үзгүлтүксүз болуу
reading-two-stays = алар эки болуу, ар биринин күндөрү өзүнчө эсептелет
reading-working-days = жумуш күндөрү
reading-calendar-days = календардык күндөр
reading-ninety = токсон күн
reading-thirty = отуз күн
reading-agreement = макулдашуу колдонулат
reading-general-rule = жалпы эреже колдонулат

# Of an act for want of the examinations, whether they had been passed.
question-events-examined = дактилоскопиядан, сүрөткө тартуудан жана медициналык күбөлөндүрүүдөн өткөнбү (№ { $item } окуя)
ask-events-examined = Сураныч, ошол убакка чейин дактилоскопиядан, сүрөткө тартуудан жана медициналык күбөлөндүрүүдөн өткөн-өтпөгөнүңүздү жана кайсы күнү өткөнүңүздү билдириңиз ({ $of }).
question-events-representative-lawful = ошол күнү ата-эненин же мыйзамдуу өкүлдүн болуусу мыйзамдуу болгонбу (№ { $item } окуя)
ask-events-representative-lawful = Сураныч, баланын ата-энеси же мыйзамдуу өкүлү ошол күнү өлкөдө мыйзамдуу негизде болгонун жана кайсы негизде экенин билдириңиз ({ $of }).
# A stretch of one day; what is told once where it would be told twice.
remark-run-counted-day = { $day } – 1 күн, эсептелет
remark-run-exempt-day = { $day } – 1 күн, эсептелбейт
remark-run-over-day = { $day } – чектен ашкан 1 күн
remark-run-unknown-day = { $day } – 1 күн, эсепке алуу такталбаган маалыматка жараша
# Кызматкерлер, тобокелдиктер, кайрылуулардын жыйынтыгы жана эмнеге даттануу.
record-officers-count = { $n-grouped } кызматкер
record-officers-masked = бет кап кийген
record-officers-unmasked = бет капсыз
record-risk-reprisal = арыз ээсин же жакындарын куугунтуктоо
record-risk-reciprocity = кабыл алуучу тараптын жооп чаралары
record-risk-other = башка тобокелдик
record-result-granted = канааттандырылган
record-result-partly-granted = жарым-жартылай канааттандырылган
record-result-refused = баш тартылган
record-result-forwarded = башка органга жөнөтүлгөн
record-result-not-examined = маңызы боюнча каралган эмес
record-allegation-barrier = Бирликтин ички рыногундагы тоскоолдук
record-allegation-violation = Бирликтин укугун бузуу
# Эрежелер эмнени сурашы мүмкүн: кызматкерлер жана камакта кармоо.
ask-events-officers-count = Сураныч, билсеңиз, канча кызматкер катышканын билдириңиз ({ $of }).
ask-events-officers-masked = Сураныч, кызматкерлер бет кап кийген-кийбегенин билдириңиз ({ $of }).
ask-events-custody-next-hearing = Сураныч, билсеңиз, кийинки сот отуруму кайсы күнгө белгиленгенин көрсөтүңүз ({ $of }).
# Эрежелер сурай турган нерселер: орган айтпаган негиз.
ask-events-ground-none-given = Орган эч кандай негиз айткан эмес ({ $of }). Сураныч, аны органдан жазуу жүзүндө сураңыз же Сизге берилген кагаздарда көрсөтүлгөн-көрсөтүлбөгөнүн караңыз да, кандай негиз аталганын бизге билдириңиз.
# Кабыл алуучу мамлекет тарап катары: катуу өтүнүлгөн же талап кылынган нерсе ага айтылат. Ачкычта мамлекеттин коду турат.
draft-side-RUS = { $case ->
    [ablative] Россия Тарабынан
   *[other] Россия Тарабы
}

# Окуя менен кошо айтылган суммалар; булактар бир күнгө айырмаланса, пайдаланылган жана калган күндөр.
amount = Суммасы
amount-registration-penalty = Айып пулдун суммасы
amount-stay-penalty = Айып пулдун суммасы
amount-school-test = Алынган төлөм
amount-bank-account = Банк бир айда берген сумма
roubles = { $n-grouped } рубль
value-at-most-used = эсептик мезгилде пайдаланылган күн, эң көп дегенде
value-at-least-remaining = калган күн, эң аз дегенде

# Ошол эле нота сүйлөмүндө: «шарттар сакталган: …». Күндөр жатыш жөндөмөсүндө турат.
tells-days = мөөнөт { days }
tells-days-calendar = мөөнөт { $n-grouped } календардык күн
tells-days-working = мөөнөт { $n-grouped } жумуш күнү
tells-months = мөөнөт { $n-grouped } ай
tells-events = { $n ->
    [0] мурунку бир да окуя эсепке алынбайт
   *[other] мурунку { $n-grouped } окуя эсепке алынат
}
tells-years = тыюу салуу мөөнөтү { $n-grouped } жыл
tells-due = ал { $day } аяктайт
tells-until = мөөнөт { $day } аяктайт
tells-entry = кирүү { $day } болгон
tells-exit = чыгуу { $day } болгон
tells-registered = каттоо { $day } жүргүзүлгөн
tells-registered-by = каттоо { $day } же андан мурда жүргүзүлгөн
tells-filed = билдирүү { $day } берилген
tells-done = бул { $day } аткарылган
tells-done-by = бул { $day } же андан мурда аткарылган
tells-used = эсептөө мезгилинде { days } пайдаланылган
tells-limit = чек { days }
tells-remaining = { days } калган
tells-overstay = { $n ->
    [0] чек ашкан эмес
   *[other] чек { days } ашкан
}
tells-late = кечигүү { days }
tells-days-late = кечигүү { days }
tells-at-most-used = эсептөө мезгилинде көп дегенде { days } пайдаланылган
tells-at-least-remaining = кеминде { days } калган

# Окуя, болуу, каттоо же болуу укугу жөнүндө корутунду ушуга негизделгенде гана айтылганы. `of` – күнү.
fact-events-passed-yes = Тестирлөөдөн ийгиликтүү өткөн.
fact-events-passed-no = Тестирлөөдөн өткөн эмес.
fact-events-listed-yes = Ошол күнү ачык текшерүү адамды көзөмөлдөнүүчү жактардын реестринде көрсөткөн.
fact-events-listed-no = Ошол күнү ачык текшерүү адамды көзөмөлдөнүүчү жактардын реестринде көрсөткөн эмес.
fact-events-listed-for = Адам реестрде турган негиз: { $words }.
fact-events-examined-yes = Ошол күнгө карата дактилоскопиядан, сүрөткө тартуудан жана медициналык күбөлөндүрүүдөн өткөн.
fact-events-examined-no = Ошол күнгө карата дактилоскопиядан, сүрөткө тартуудан жана медициналык күбөлөндүрүүдөн өткөн эмес.
fact-events-urgent-yes = Иш кечиктирүүгө мүмкүн эмес болгон.
fact-events-urgent-no = Иш шашылыш болгон эмес.
fact-events-statement-hours = Кирүү жөнүндө арыз чек арадан өтүүгө { $n-grouped } саат калганда берилген.
fact-events-hours = Буга { $n-grouped } саат кеткен.
fact-events-fined-person = Айып пул адамдын өзүнө салынган.
fact-events-fined-host = Айып пул кабыл алуучу жакка салынган.
fact-events-fined-official = Айып пул кызмат адамына салынган.
fact-events-fined-organisation = Айып пул уюмга салынган.
fact-events-decided-by-court = Чечимди сот кабыл алган.
fact-events-decided-by-police = Чечимди полиция кабыл алган.
fact-events-decided-by-migration-authority = Чечимди миграция органы кабыл алган.
fact-events-decided-by-border-service = Чечимди чек ара кызматы кабыл алган.
fact-events-channel-portal = Документтер мамлекеттик кызматтар порталы аркылуу берилген.
fact-events-channel-post = Документтер почта аркылуу берилген.
fact-events-channel-in-person = Документтер жеке берилген.
fact-events-article = Орган { $text } беренени атаган.
fact-events-article-of-entry-ban = Орган Россия Федерациясынын 1996-жылдын 15-августундагы № 114-ФЗ Федералдык мыйзамынын { $text } беренесин атаган.
fact-events-article-of-entry-refusal = Орган Россия Федерациясынын 1996-жылдын 15-августундагы № 114-ФЗ Федералдык мыйзамынын { $text } беренесин атаган.
fact-events-article-of-registration-penalty = Орган Россия Федерациясынын Административдик укук бузуулар жөнүндө кодексинин { $text } беренесин атаган.
fact-events-article-of-stay-penalty = Орган Россия Федерациясынын Административдик укук бузуулар жөнүндө кодексинин { $text } беренесин атаган.
fact-events-in-force-on = Чечим { $day } күчүнө кирген.
fact-stays-purpose = { $of } башталган болуунун максаты: { $words }.
fact-stays-region = { $of } башталган болуунун региону, ISO 3166-2 коду боюнча: { $text }.
fact-stays-region-ru-mow = { $of } башталган болуу Москвада өткөн.
fact-stays-region-ru-mos = { $of } башталган болуу Москва облусунда өткөн.
fact-stays-kept-by-urgent-treatment = { $of } башталган болуунун аягында өз убагында чыгып кетүүгө шашылыш дарылоо тоскоол болгон.
fact-stays-kept-by-relative = { $of } башталган болуунун аягында өз убагында чыгып кетүүгө жакын туугандын оор оорусу же өлүмү тоскоол болгон.
fact-stays-kept-by-force-majeure = { $of } башталган болуунун аягында өз убагында чыгып кетүүгө жеңүүгө мүмкүн эмес күч тоскоол болгон.
fact-statuses-extension-filed = { $of } башталган негиз боюнча болуу мөөнөтүн узартуу { $day } суралган.
fact-registrations-until = { $of } жасалган каттоонун акыркы күнү: { $last }.
fact-registrations-place = { $of } каттоого алынган жер: { $words }.
fact-registrations-region = { $of } каттоого алынган регион, ISO 3166-2 коду боюнча: { $text }.
fact-registrations-lived-in-yes = { $of } каттоого алынган даректе адам жашаган.
fact-registrations-lived-in-no = { $of } каттоого алынган даректе адам жашаган эмес.
fact-family-nationality = Үй-бүлөнүн бул мүчөсүнүн жарандыгы: { $words }.
fact-family-status = Үй-бүлөнүн бул мүчөсүнүн болуу негизи: { $words }.

# Өтүнүч айтылуучу эң кескин деңгээл.
tone-up-to-information = маалымдаганда гана
tone-up-to-request = өтүнүчтөн кескин болбогон деңгээлде
tone-up-to-concern = тынчсыздануудан кескин болбогон деңгээлде
tone-up-to-serious-concern = олуттуу тынчсыздануудан кескин болбогон деңгээлде
tone-up-to-objection = каршы пикирден кескин болбогон деңгээлде

signature-line = { $signs ->
    [yes] ______________{"\u00a0"}
   *[no] {""}
}

# Айтылганды ырастаган документтер кандай номер менен тиркелген.
cited-enclosures = { $n ->
   *[other] (тиркеме { $numbers })
}
shown-by-enclosures = { $n ->
   *[other] Муну { $numbers }-тиркеме ырастайт.
}
