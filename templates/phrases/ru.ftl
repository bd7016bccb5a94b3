# Слова, общие для всех форм, на русском языке. Ключи и переменные одинаковы во всех файлах этой папки.

## Числа и даты

# Пишется ли имя латиницей, если форм на этом языке нет.
name-from-latin = no
number-group = { "\u00A0" }
# Слова, после которых и перед которыми строка не кончается, если рядом с ними число; после первых – и если дальше имя. Месяцы добавляются сами.
no-break-after = № ст. п. пп. подп. ч. гл. разд. г. гр. с. стр. д. кв. корп. ул. им.
no-break-before = г. гг. года году годом годов рублей руб. коп. л. тыс. млн млрд процентов %
numbered = №{ "\u00A0" }{ $number }
days = { $n ->
    [one] { $n-grouped } день
    [few] { $n-grouped } дня
   *[many] { $n-grouped } дней
}
persons = { $n ->
    [one] { $n-grouped } человек
    [few] { $n-grouped } человека
   *[many] { $n-grouped } человек
}
sheets = { $n-grouped } л.
month-genitive = { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
}
month-short = { $month ->
    [1] янв.
    [2] февр.
    [3] март
    [4] апр.
    [5] май
    [6] июнь
    [7] июль
    [8] авг.
    [9] сент.
    [10] окт.
    [11] нояб.
   *[12] дек.
}
date = { $day }{ "\u00A0" }{ month-genitive } { $year }{ "\u00A0" }года
# Определение к слову: «нота от 22 июля 2026 года».
date-attributive = от { date }
date-on = { date }
date-from = { $day ->
    [2] со
   *[other] с
} { date }
date-until = по { date }
date-as-of = на { date }
# В таблицах.
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

## Виды обращений: название и зачин абзаца в ноте о нескольких вопросах

grievance-entry-refusal = отказ во въезде
grievance-entry-ban = запрет на въезд
grievance-entry-registration = предварительная регистрация въезда
grievance-stay-limit = сокращенный срок пребывания
grievance-registration-refusal = отказ в постановке на миграционный учет
grievance-registration-penalty = наказание за нарушение правил миграционного учета
grievance-school-refusal = отказ в приеме ребенка в школу
grievance-controlled-register = внесение в реестр контролируемых лиц
grievance-bank-account = ограничение банковского обслуживания
grievance-marriage-refusal = отказ в регистрации брака
grievance-driving-licence = отказ в оформлении водительского удостоверения
grievance-residence-change = отказ в изменении места проживания
grievance-expulsion = выдворение или депортация
grievance-detention = задержание
grievance-consular-access = консульский доступ
grievance-raid-ill-treatment = применение силы в ходе проверки
grievance-work-permit-demand = требование разрешения на работу
grievance-medical-insurance = медицинское страхование
grievance-document-seizure = изъятие документов

matter-entry-refusal = Об отказе во въезде
matter-entry-ban = О запрете на въезд
matter-entry-registration = О предварительной регистрации въезда
matter-stay-limit = О сроке пребывания
matter-registration-refusal = Об отказе в постановке на миграционный учет
matter-registration-penalty = О наказании за нарушение правил миграционного учета
matter-school-refusal = О приеме детей в школу
matter-controlled-register = О реестре контролируемых лиц
matter-bank-account = О банковском обслуживании
matter-marriage-refusal = О регистрации брака
matter-driving-licence = О водительском удостоверении
matter-residence-change = Об изменении места проживания
matter-expulsion = О выдворении и депортации
matter-detention = О задержании
matter-consular-access = О консульском доступе
matter-raid-ill-treatment = О применении силы в ходе проверки
matter-work-permit-demand = О требовании разрешения на работу
matter-medical-insurance = О медицинском страховании
matter-document-seizure = Об изъятии документов

## События: название и сказуемое предложения без подлежащего

event-entry-refusal = отказ во въезде
event-entry-ban = решение о неразрешении въезда
event-entry-registration = требование о предварительной регистрации въезда
event-registration-refusal = отказ в постановке на миграционный учет
event-registration-penalty = наказание за нарушение правил миграционного учета
event-school-application = заявление о приеме ребенка в школу
event-school-refusal = отказ в приеме ребенка в школу
event-school-referral = направление на тестирование на знание русского языка
event-school-test = тестирование на знание русского языка
event-controlled-register = внесение в реестр контролируемых лиц
event-controlled-register-removal = исключение из реестра контролируемых лиц
event-bank-account = ограничение банковского обслуживания
event-marriage-refusal = отказ в регистрации брака
event-driving-licence = отказ в оформлении водительского удостоверения
event-residence-change = отказ в изменении места проживания
event-expulsion = решение о выдворении или депортации
event-detention = задержание
event-release = освобождение
event-consular-access = вопрос о консульском доступе
event-raid = проверка, проведенная правоохранительными органами
event-raid-ill-treatment = применение силы в ходе проверки
event-work-permit-demand = требование разрешения на работу
event-medical-insurance = отказ в медицинском страховании
event-document-seizure = изъятие документов
event-stay-penalty = меры в связи с предполагаемым превышением срока пребывания
event-contract-end = прекращение трудового договора
event-new-rule = введение новых правил
event-complaint = подача жалобы
event-hearing = рассмотрение дела
event-registration-removal = снятие с миграционного учета
event-location-data = последняя передача сведений о местонахождении
event-examinations = дактилоскопия, фотографирование и медицинское освидетельствование
event-regularisation = заявление об урегулировании правового положения
event-property-refusal = отказ в приобретении или регистрации имущества
event-company-refusal = отказ в регистрации юридического лица или предпринимателя
event-work-restriction = ограничение трудовой деятельности
event-social-insurance = отказ в социальном страховании
event-medical-care = отказ в медицинской помощи
event-extension-refusal = отказ в продлении срока пребывания
event-other = иное событие

said-entry-refusal = отказано во въезде
said-entry-ban = принято решение о неразрешении въезда
said-entry-registration = предъявлено требование о предварительной регистрации въезда
said-registration-refusal = отказано в постановке на миграционный учет
said-registration-penalty = назначено наказание за нарушение правил миграционного учета
said-school-application = подано заявление о приеме ребенка в школу
said-school-refusal = отказано в приеме ребенка в школу
said-school-referral = выдано направление на тестирование ребенка на знание русского языка
said-school-test = проведено тестирование ребенка на знание русского языка
said-controlled-register = внесена запись в реестр контролируемых лиц
said-controlled-register-removal = исключена запись из реестра контролируемых лиц
said-bank-account = ограничено банковское обслуживание
said-marriage-refusal = отказано в государственной регистрации брака
said-driving-licence = отказано в оформлении водительского удостоверения
said-residence-change = отказано в изменении места проживания
said-expulsion = принято решение о выдворении или депортации
said-detention = произведено задержание
said-release = произведено освобождение
said-consular-access = возник вопрос о консульском доступе
said-raid = проведена проверка с участием правоохранительных органов
said-raid-ill-treatment = в ходе проверки применена сила
said-work-permit-demand = предъявлено требование о наличии разрешения на работу
said-medical-insurance = отказано в медицинском страховании
said-document-seizure = изъяты документы
said-stay-penalty = приняты меры в связи с предполагаемым превышением срока пребывания
said-contract-end = прекращен трудовой договор
said-new-rule = введены новые правила
said-complaint = подана жалоба
said-hearing = состоялось рассмотрение дела
said-registration-removal = произведено снятие с миграционного учета
said-location-data = в последний раз переданы сведения о местонахождении
said-examinations = пройдены дактилоскопия, фотографирование и медицинское освидетельствование
said-regularisation = подано заявление об урегулировании правового положения
said-property-refusal = отказано в приобретении или регистрации имущества
said-company-refusal = отказано в регистрации юридического лица или предпринимателя
said-work-restriction = отказано в трудовой деятельности либо она ограничена
said-social-insurance = отказано в социальном страховании
said-medical-care = отказано в медицинской помощи
said-extension-refusal = отказано в продлении срока пребывания
said-other = произошло следующее

people-detained = { $n ->
    [one] задержан { $n-grouped } человек
    [few] задержаны { $n-grouped } человека
   *[many] задержано { $n-grouped } человек
}
people-released = { $n ->
    [one] освобожден { $n-grouped } человек
    [few] освобождены { $n-grouped } человека
   *[many] освобождено { $n-grouped } человек
}
people-to-be-expelled = { $n ->
    [one] подлежит выдворению { $n-grouped } человек
    [few] подлежат выдворению { $n-grouped } человека
   *[many] подлежит выдворению { $n-grouped } человек
}
people-refused = { $n ->
    [one] отказ получил { $n-grouped } человек
    [few] отказ получили { $n-grouped } человека
   *[many] отказ получили { $n-grouped } человек
}

## Основания, указанные органом

ground-no-lawful-stay-document = отсутствие документа, подтверждающего законность пребывания
ground-test-failed = неуспешное прохождение тестирования
ground-test-not-taken = неучастие в тестировании
ground-documents-incomplete = неполный комплект документов
ground-no-place = отсутствие свободных мест
ground-nationality = гражданство
ground-stay-exceeded = превышение срока пребывания
ground-not-registered = отсутствие постановки на миграционный учет
ground-fictitious-registration = фиктивная постановка на миграционный учет
ground-purpose-mismatch = несоответствие цели въезда
ground-no-entry-statement = отсутствие заявления о въезде
ground-no-biometrics = отсутствие биометрических данных
ground-controlled-register = запись в реестре контролируемых лиц
ground-offences = ранее совершенные административные правонарушения
ground-entry-ban = действующее решение о неразрешении въезда
ground-no-work-permit = отсутствие разрешения на работу
ground-no-insurance = отсутствие медицинской страховки
ground-registration-expired = истечение срока действия отрывной части уведомления о прибытии
ground-no-location-data = отсутствие сведений о местонахождении
ground-false-data = недостоверные сведения
ground-documents-annulled = аннулирование документов
ground-expelled = ранее состоявшееся выдворение или депортация
ground-readmission = реадмиссия
ground-asylum-refused = отказ в признании беженцем или в предоставлении убежища
ground-conviction = осуждение за преступление
ground-no-recognition = непризнание документов об образовании
ground-another-address = указание иного адреса, чем установленный
ground-child-not-at-school = необеспечение обучения ребенка
ground-national-security = национальная безопасность
ground-public-order = общественный порядок
ground-none-given = не указано
ground-other = иное
# Предложение о том, чем обоснован акт: сказуемое согласуется с основанием.
stated-ground = В качестве основания { $ground ->
    [fictitious-registration] указана
    [controlled-register] указана
    [readmission] указана
    [national-security] указана
    [offences] указаны
    [false-data] указаны
    [documents-incomplete] указан
    [asylum-refused] указан
    [public-order] указан
    [another-address] названо
   *[other] указано
} { $words }.

## Статус, цель, место учета

status-eaeu-worker = трудовой или гражданско-правовой договор трудящегося государства – члена Евразийского экономического союза
status-eaeu-family = статус члена семьи трудящегося государства – члена Евразийского экономического союза
status-patent = патент
status-work-permit = разрешение на работу
status-study = обучение
status-temporary-residence = разрешение на временное проживание
status-study-residence = разрешение на временное проживание в целях получения образования
status-residence = вид на жительство
status-visa = виза
status-extended-stay = продленный срок пребывания
status-asylum = статус беженца или временное убежище
status-accredited = статус сотрудника представительства, консульского учреждения или международной организации либо члена его семьи

purpose-work = работа
purpose-study = учеба
purpose-private = частная
purpose-tourism = туризм
purpose-business = деловая
purpose-transit = транзит
purpose-treatment = лечение
purpose-family = семейная
purpose-other = иная

place-dwelling = жилое помещение
place-hotel = гостиница
place-hostel = хостел
place-hospital = медицинская организация
place-employer = адрес работодателя
place-dormitory = общежитие
place-migration-centre = миграционный центр

## Доказательства, переписка, семья, согласие

evidence-passport = паспорт
evidence-migration-card = миграционная карта
evidence-border-stamp = отметка о пересечении границы
evidence-registration-slip = отрывная часть уведомления о прибытии
evidence-contract = договор
evidence-patent = патент
evidence-permit-decision = решение органа
evidence-ruling = постановление
evidence-protocol = протокол
evidence-refusal-notice = уведомление об отказе
evidence-register-extract = выписка из реестра
evidence-ticket = билет
evidence-school-document = школьный документ
evidence-medical-document = медицинский документ
evidence-photograph = фотография
evidence-video = видеозапись
evidence-statement = объяснение
evidence-correspondence = переписка
evidence-press-report = сообщение печати
evidence-consent-form = согласие
evidence-power-of-attorney = доверенность
evidence-other = иной документ

history-note-verbale = вербальная нота
history-personal-note = личная нота
history-aide-memoire = памятная записка
history-oral-demarche = устное представление
history-reply = ответ
history-complaint = жалоба
history-appeal = обжалование
history-decision = решение
history-meeting = встреча
history-letter = письмо

member-unnamed = имя не указано
relation-spouse = супруг (супруга)
relation-child = ребенок
relation-parent = родитель
relation-sibling = брат (сестра)
relation-ward = подопечный
relation-other = иной член семьи

audience-internal = само ведомство
audience-host-state = принимающее государство
audience-court = суд или уполномоченный по правам человека
audience-international-organisation = международная организация
audience-public = общественность

consent-form-written = письменное
consent-form-oral-with-witness = устное при свидетеле
consent-form-electronic = электронное

lang-ky = кыргызский
lang-ru = русский
lang-en = английский
lang-uz = узбекский
lang-kk = казахский
lang-tg = таджикский

sex-female = женский
sex-male = мужской

## Выводы

verdict-supported = подтверждается
verdict-not-supported = не подтверждается
verdict-mixed = подтверждается частично
verdict-undetermined = не определено

outcome-breach = норма нарушена
outcome-no-breach = норма соблюдена
outcome-no-breach-right = право имеется
outcome-cannot-tell = установить нельзя
outcome-not-applicable = не применяется
# Почему установить нельзя.
because-facts = недостает сведений
because-judgement = нужна оценка юриста

standing-confirmed = подтверждено
standing-single-source = один источник: проверить
standing-unconfirmed = не подтверждено

## Значения, вычисленные по правилам

value-used = использовано дней в расчетном периоде
value-limit = предел, дней
value-remaining = осталось дней
value-overstay = дней сверх предела
value-days-in-breach = дней с превышением
value-first-breach = первый день превышения
value-last-lawful-day = последний день законного пребывания
value-earliest-entry = ближайшая возможная дата въезда
value-continuous = непрерывно, дней
value-continuous-limit = предел непрерывного пребывания, дней
value-window-from = период подсчета с
value-window-to = период подсчета по
value-year = календарный год
value-due = последний день срока
value-possible-due = самый ранний возможный последний день срока
value-from = начало срока
value-until = конец срока
value-entry = дата въезда
value-filed = дата подачи уведомления
value-on = дата
value-days = срок, дней
value-days-working = срок, рабочих дней
value-days-calendar = срок, календарных дней
value-months = срок, месяцев
value-over = дней в нарушении всего
value-ended-early = прекращено досрочно
value-exit = дата выезда
value-registered = дата постановки на учет
value-late = просрочка, дней
value-days-late = просрочка, дней
value-years = срок запрета, лет
value-permitted-until = пребывание разрешено по
value-term-end = последний день действия
value-done = дата исполнения
value-events = учтено предшествующих событий

## Вопросы о недостающих сведениях

question-person-nationality = гражданство лица
question-person-born = дата рождения лица
question-stays = периоды пребывания: даты въезда и выезда
question-stays-entry = дата въезда (пребывание № { $item })
question-stays-exit = дата выезда (пребывание № { $item })
question-stays-purpose = цель въезда по миграционной карте (пребывание № { $item })
question-stays-region = регион пребывания (пребывание № { $item })
question-statuses = основания для пребывания: договоры, патент, обучение, разрешения
question-statuses-kind = вид основания для пребывания (основание № { $item })
question-statuses-from = начало действия основания для пребывания (основание № { $item })
question-statuses-until = срок действия договора или иного основания (основание № { $item })
question-statuses-ended-early = было ли основание прекращено досрочно (основание № { $item })
question-statuses-extension-filed = подавалось ли заявление о продлении срока пребывания (основание № { $item })
question-registrations = сведения о постановке на миграционный учет
question-registrations-on = дата постановки на миграционный учет (запись № { $item })
question-registrations-until = срок постановки на миграционный учет (запись № { $item })
question-registrations-place = вид места пребывания (запись № { $item })
question-registrations-filed-by = кем подано уведомление о прибытии (запись № { $item })
question-registrations-lived-in = проживало ли лицо по месту учета (запись № { $item })
question-events = события: действия органов и иные факты с датами
question-events-ground = основание, указанное органом (событие № { $item })
question-events-document-served = дата вручения документа (событие № { $item })
question-events-consulate-notified = было ли уведомлено консульское учреждение (событие № { $item })
question-events-consulate-notified-on = день, когда уведомлено консульское учреждение (событие № { $item })
question-events-consulate-requested = просило ли лицо уведомить консульское учреждение (событие № { $item })
question-family = состав семьи
question-stays-kept-by = препятствовали ли своевременному выезду экстренное лечение, тяжелая болезнь или смерть проживающего в стране близкого родственника либо непреодолимая сила (пребывание № { $item })
question-family-born = дата рождения (член семьи № { $item })
question-family-status = собственное основание для пребывания (член семьи № { $item })
question-registrations-filing-basis = на каком основании уведомление о прибытии подано самим лицом (запись № { $item })
question-events-article = статья, указанная органом (событие № { $item })
question-events-rests-on = предыдущие постановления, положенные в основу решения (событие № { $item })
question-events-decided-by = кем принято решение либо изъят документ: судом, полицией, иным органом или работодателем (событие № { $item })
question-events-in-force-on = дата вступления постановления в силу (событие № { $item })
question-events-roubles = сумма в рублях (событие № { $item })
question-events-fined = на кого наложен штраф (событие № { $item })
question-events-hours = сколько часов это заняло (событие № { $item })
question-events-checkpoint = пункт пропуска (событие № { $item })
question-events-statement-hours = за сколько часов до пересечения границы подано заявление о въезде (событие № { $item })
question-events-urgent = было ли дело неотложным (событие № { $item })
question-events-channel = каким способом поданы документы (событие № { $item })
question-events-listed = значилось ли лицо в реестре по данным открытой проверки в тот день (событие № { $item })
question-events-what = что именно произошло (событие № { $item })
question-events-document = составлен или вручен ли документ (событие № { $item })
question-events-until = последний день (событие № { $item })
question-events-concerns = кого из членов семьи это касается (событие № { $item })
question-events-force-used = применялась ли сила (событие № { $item })
question-events-place-region = регион (событие № { $item })
question-grievances = предмет обращения
question-other = сведения по пункту «{ $path }» файла дела

## Рисунок: пребывание по дням

timeline-presence = Пребывание
timeline-rights = Основания
timeline-registration = Учет
timeline-counted = засчитываются
timeline-exempt = не засчитываются
timeline-over = сверх предела
timeline-in-force = действует
timeline-mark-over = превышение { $date }
timeline-run-counted = { $from } { $until } – { days }, засчитываются
timeline-run-exempt = { $from } { $until } – { days }, не засчитываются
timeline-run-over = { $from } { $until } – { days } сверх предела
timeline-run-unknown = { $from } { $until } – { days }, зачет зависит от невыясненных сведений
timeline-description = Пребывание по дням: { $runs }.

## Предмет вывода

subject-stays = пребывание № { $item }
subject-registrations = миграционный учет № { $item }
subject-statuses = основание № { $item }
subject-events = событие № { $item }
subject-grievances = обращение № { $item }
subject-family = член семьи № { $item }
subject-person = лицо
subject-case = дело в целом

yes = да
no = нет

## Доводы и тон, начиная с которого допустима просьба

argument-assert = допустимо в ноте
argument-verify = в ноте – только после принятия ответственным лицом для этого дела
argument-check = только для проверки
tone-from-information = в любом тоне
tone-from-request = начиная с просьбы
tone-from-concern = начиная с озабоченности
tone-from-serious-concern = начиная с серьезной озабоченности
tone-from-objection = начиная с возражения
tone-from-protest = при протесте
## Вопросы к заявителю: письмо, в которое они вставляются

# Обращение; пол берется из дела и не угадывается.
asking-salutation = { $sex ->
    [female] Уважаемая заявительница!
   *[other] Уважаемый заявитель!
}
asking-line = { $n ->
    [one] Чтобы рассмотреть Ваше обращение (дело № { $case }), нам нужно уточнить одно обстоятельство. Просим Вас ответить на вопрос.
   *[other] Чтобы рассмотреть Ваше обращение (дело № { $case }), нам нужно уточнить несколько обстоятельств. Просим Вас ответить на вопросы.
}
asking-serves = Зачем это нужно: от ответа зависит, какая оценка будет дана тому, на что Вы жалуетесь ({ $grievances }).
asking-for = { $grievance }; правило – { $rule }
asking-rule = «{ $title }», { $cite }
asking-rule-verify = «{ $title }», { $cite }, норма еще проверяется
asking-papers = Если у Вас есть документы, которые подтверждают ответ (отметки в паспорте, договор, уведомление, решение), просим приложить их копии. Подлинники оставьте у себя.
asking-unknown = Если ответ Вам неизвестен, просим так и написать.
asking-closing = С уважением,

# Как называет свой документ тот, кому он выдан.
asked-status-eaeu-worker = трудовой или гражданско-правовой договор
asked-status-eaeu-family = пребывание по договору члена Вашей семьи
asked-status-accredited = работа в представительстве, консульском учреждении или международной организации

# О чем вопрос, если в деле несколько таких записей.
of-stays = пребывание { $from }
of-statuses = { $kind }, { $from }
of-registrations = постановка на миграционный учет { $on }
of-events = { $kind }, { $on }
of-family = { $kind }
of-grievances = { $kind }

## Вопросы к заявителю: по одному на каждое сведение

ask-person-nationality = Укажите, пожалуйста, Ваше гражданство.
ask-person-sex = Укажите, пожалуйста, Ваш пол, как в паспорте.
ask-person-born = Укажите, пожалуйста, дату Вашего рождения.
ask-person-name-latin = Укажите, пожалуйста, Ваши имя и фамилию латинскими буквами, как в паспорте.
ask-person-passport-number = Укажите, пожалуйста, серию и номер Вашего паспорта.
ask-person-passport-issued = Укажите, пожалуйста, дату выдачи Вашего паспорта.
ask-person-passport-expires = Укажите, пожалуйста, по какой день действителен Ваш паспорт.
ask-person-pin = Укажите, пожалуйста, Ваш персональный идентификационный номер.
ask-person-phone = Укажите, пожалуйста, телефон, по которому с Вами можно связаться.
ask-person-interpreter = Сообщите, пожалуйста, нужен ли Вам переводчик при обращении в органы власти.
ask-person-reprisal-risk = Сообщите, пожалуйста, опасаетесь ли Вы, что обращение может навредить Вам или Вашим близким.
ask-stays = Укажите, пожалуйста, день каждого Вашего въезда в страну пребывания и день каждого выезда из нее. Если Вы сейчас там, укажите и это.
ask-stays-exit = Укажите, пожалуйста, день Вашего выезда ({ $of }).
ask-stays-purpose = Укажите, пожалуйста, какая цель въезда отмечена в Вашей миграционной карте ({ $of }).
ask-stays-checkpoint = Укажите, пожалуйста, через какой пункт пропуска Вы въехали ({ $of }).
ask-stays-region = Укажите, пожалуйста, в какой области, республике или в каком городе Вы жили ({ $of }).
ask-stays-kept-by = Сообщите, пожалуйста, помешало ли Вам выехать вовремя экстренное лечение, тяжелая болезнь или смерть близкого родственника, проживающего в стране пребывания, либо непреодолимая сила ({ $of }).
ask-statuses = Сообщите, пожалуйста, были ли у Вас трудовой или гражданско-правовой договор, патент, учеба, виза, разрешение на работу, на временное проживание или вид на жительство, а также договор у члена семьи, с которым Вы находились. Укажите первый и последний день действия каждого документа. Если ничего такого не было, просим так и написать.
ask-statuses-until = Укажите, пожалуйста, последний день действия документа ({ $of }). Если он выдан или заключен без срока, просим так и написать.
ask-statuses-ended-early = Сообщите, пожалуйста, был ли этот документ или договор прекращен раньше срока, и если да, то в какой день ({ $of }).
ask-statuses-number = Укажите, пожалуйста, номер документа ({ $of }).
ask-statuses-issuer = Укажите, пожалуйста, работодателя, учебное заведение или орган, который выдал документ ({ $of }).
ask-statuses-through = Сообщите, пожалуйста, по договору кого из членов семьи Вы находились в стране ({ $of }).
ask-statuses-extension-filed = Сообщите, пожалуйста, подавали ли Вы заявление о продлении срока пребывания, и если да, то в какой день ({ $of }).
ask-registrations = Сообщите, пожалуйста, ставили ли Вас на миграционный учет, в какой день подано каждое уведомление о прибытии, до какого дня действует учет и по какому месту: жилье, гостиница, общежитие, адрес работодателя, миграционный центр. Укажите также, жили ли Вы там на самом деле. Если на учет Вас не ставили, просим так и написать.
ask-registrations-until = Укажите, пожалуйста, по какой день Вы поставлены на учет ({ $of }).
ask-registrations-place = Укажите, пожалуйста, по какому месту Вы поставлены на учет: жилье, гостиница, хостел, больница, общежитие, адрес работодателя, миграционный центр ({ $of }).
ask-registrations-region = Укажите, пожалуйста, в какой области, республике или в каком городе Вы поставлены на учет ({ $of }).
ask-registrations-filed-by = Сообщите, пожалуйста, кто подал уведомление о прибытии: хозяин жилья, работодатель, гостиница или Вы сами ({ $of }).
ask-registrations-filing-basis = Сообщите, пожалуйста, на каком основании Вы подали уведомление сами: письменное согласие хозяина, собственное жилье, договор найма ({ $of }).
ask-registrations-lived-in = Сообщите, пожалуйста, жили ли Вы на самом деле по месту учета ({ $of }).
ask-events = Сообщите, пожалуйста, что произошло и когда: какой орган действовал, что он решил, какое основание назвал и какие документы Вам вручил.
ask-events-until = Укажите, пожалуйста, в какой день это закончилось или закончится ({ $of }).
ask-events-disputed-on = Укажите, пожалуйста, точный день, если он назван Вам по-разному ({ $of }).
ask-events-time = Укажите, пожалуйста, в котором часу это было ({ $of }).
ask-events-place-region = Укажите, пожалуйста, в какой области, республике или в каком городе это было ({ $of }).
ask-events-ground = Сообщите, пожалуйста, какое основание назвал орган; если он не назвал никакого, просим так и написать ({ $of }).
ask-events-article = Укажите, пожалуйста, какая статья названа в решении или уведомлении ({ $of }).
ask-events-rests-on = Укажите, пожалуйста, на какие прежние постановления ссылается решение ({ $of }).
ask-events-decided-by = Сообщите, пожалуйста, кто принял решение либо изъял документ: суд, полиция, миграционный орган, пограничная служба или работодатель ({ $of }).
ask-events-in-force-on = Укажите, пожалуйста, в какой день постановление вступило в силу ({ $of }).
ask-events-concerns = Сообщите, пожалуйста, кого из членов Вашей семьи это касается ({ $of }).
ask-events-what = Опишите, пожалуйста, что именно произошло ({ $of }).
ask-events-document = Сообщите, пожалуйста, составил ли орган документ и вручил ли его Вам ({ $of }).
ask-events-document-number = Укажите, пожалуйста, номер документа, который Вам вручили ({ $of }).
ask-events-document-dated = Укажите, пожалуйста, дату документа, который Вам вручили ({ $of }).
ask-events-document-served = Укажите, пожалуйста, в какой день Вам вручили копию документа ({ $of }).
ask-events-roubles = Укажите, пожалуйста, сумму в рублях ({ $of }).
ask-events-fined = Сообщите, пожалуйста, на кого наложен штраф: на Вас, на принимающую сторону, на должностное лицо или на организацию ({ $of }).
ask-events-hours = Укажите, пожалуйста, сколько часов это длилось ({ $of }).
ask-events-checkpoint = Укажите, пожалуйста, на каком пункте пропуска это было ({ $of }).
ask-events-statement-hours = Укажите, пожалуйста, за сколько часов до пересечения границы Вы подали заявление о въезде ({ $of }).
ask-events-urgent = Сообщите, пожалуйста, было ли дело неотложным ({ $of }).
ask-events-channel = Сообщите, пожалуйста, как Вы подали документы: через портал, почтой или лично ({ $of }).
ask-events-listed = Сообщите, пожалуйста, показывала ли открытая проверка в тот день, что Вы внесены в реестр, а если ребенка не приняла школа – что внесен ребенок или кто-либо из родителей ({ $of }).
ask-events-people-detained = Сообщите, пожалуйста, если Вам известно, сколько человек было задержано ({ $of }).
ask-events-people-released = Сообщите, пожалуйста, если Вам известно, сколько человек было освобождено ({ $of }).
ask-events-people-to-be-expelled = Сообщите, пожалуйста, если Вам известно, сколько человек решено выдворить ({ $of }).
ask-events-people-refused = Сообщите, пожалуйста, если Вам известно, сколько человек получили отказ ({ $of }).
ask-events-force-used = Сообщите, пожалуйста, применялась ли сила ({ $of }).
ask-events-consulate-notified = Сообщите, пожалуйста, если Вам известно, уведомили ли консульское учреждение ({ $of }).
ask-events-consulate-notified-on = Укажите, пожалуйста, если Вам известно, в какой день уведомили консульское учреждение ({ $of }).
ask-events-consulate-requested = Сообщите, пожалуйста, просили ли Вы уведомить консульское учреждение ({ $of }).
ask-family = Сообщите, пожалуйста, кто из членов Вашей семьи находится или находился с Вами: кем он Вам приходится, дата рождения и гражданство. Если никого нет, просим так и написать.
ask-family-name-latin = Укажите, пожалуйста, имя и фамилию члена семьи латинскими буквами, как в паспорте ({ $of }).
ask-family-sex = Укажите, пожалуйста, пол члена семьи, как в паспорте ({ $of }).
ask-family-born = Укажите, пожалуйста, дату рождения члена семьи ({ $of }).
ask-family-nationality = Укажите, пожалуйста, гражданство члена семьи ({ $of }).
ask-family-status = Сообщите, пожалуйста, какое основание для пребывания есть у самого члена семьи ({ $of }).
ask-family-lives-with-person = Сообщите, пожалуйста, живет ли член семьи вместе с Вами ({ $of }).
ask-grievances = Сообщите, пожалуйста, на что именно Вы жалуетесь и чего просите.
ask-other = Уточните, пожалуйста, сведения, которые в нашем деле обозначены как «{ $path }».

# Нота, на которую дан ответ: «ссылаясь на …».
answered-note-verbale = ноту
answered-personal-note = личную ноту
answered-aide-memoire = памятную записку

## Рисунки: расчетные периоды, пределы, сроки

date-by = не позднее { date }
figure-window = Расчетный период
figure-open = не выяснено
figure-run-disputed = { $from } { $until } – { days }, сверх предела или нет: вопрос права не решен
figure-run-disputed-day = { $day }, сверх предела или нет: вопрос права не решен
figure-window-year = { $year } год
figure-window-days = { days } { $until }
figure-window-unbroken = непрерывное пребывание { $from } { $until }
figure-window-other-reading = { $what } (по другому толкованию)
figure-used = { $window }: { $n-grouped } из { $limit }
figure-used-at-most = { $window }: от { $n-grouped } до { $most } из { $limit }
figure-used-alone = { $window }: { $n-grouped }
figure-told-used = За { $window } засчитано: { days }; разрешено: { $limit }.
figure-told-at-most = За { $window } засчитано: достоверно { days }, самое большее { $most }; разрешено: { $limit }.
figure-told-alone = За { $window } засчитано: { days }; предел не подтвержден.
figure-exceeded-latest = превышение не позднее чем { $later }
figure-exceeded-perhaps = возможно превышение { $date }: не все сведения выяснены
figure-exceeded-readings = превышение { $date } или { $later }: источники расходятся
figure-exceeded-or-not = превышение { $date } по одному толкованию, по другому его нет
figure-verify = { $what } (один источник: проверить)
figure-unconfirmed = { $what } (не подтверждено: проверить)
figure-perhaps-later = { $what } (возможно, позднее)
figure-reply = ожидается ответ
figure-term = { $date }: { $what }
figure-told-limit = Предел пребывания: { $what }.
figure-told-terms = Текущие сроки: { $what }.
figure-told-terms-later = Текущие сроки позднее дней, показанных на рисунке: { $what }.
figure-decimal = ,
figure-days = Дни
figure-days-title = Дни, использованные в каждом расчетном периоде
figure-days-used = засчитано
figure-days-allowed = разрешено
figure-chart-bar = Столбчатая диаграмма: { $title } ({ $up }).
figure-chart-line = График: { $title } ({ $up }).
figure-chart-one = { $place } – { $amount }
figure-chart-all = { $name }: { $amounts }.
figure-chart-extremes = { $name }: больше всего – { $most } ({ $most-at }), меньше всего – { $least } ({ $least-at }).
figure-chart-rise = { $name }: рост с { $first } ({ $first-at }) до { $last } ({ $last-at }).
figure-chart-fall = { $name }: снижение с { $first } ({ $first-at }) до { $last } ({ $last-at }).
figure-chart-level = { $name }: в начале { $first } ({ $first-at }), в конце { $last } ({ $last-at }).
figure-chart-absent = { $name }: нет сведений ({ $places }).

# Виды обращений к специальным процедурам.
submission-urgent-appeal = призыв к незамедлительным действиям (urgent appeal)
submission-letter-of-allegation = письмо с изложением утверждений о нарушениях (letter of allegation)
submission-other = иное обращение

# School: the application to the testing school, the result of a test.
event-school-test-application = обращение в тестирующую организацию
said-school-test-application = подано обращение в тестирующую организацию о тестировании ребенка
question-events-passed = пройдено ли тестирование успешно (событие № { $item })
ask-events-passed = Сообщите, пожалуйста, было ли тестирование пройдено успешно ({ $of }).
value-done-by = исполнено не позднее
value-registered-by = дата постановки на учет, не позднее

# Копии для чтения: что стоит в начале копии, которая не подписывается и не подается.
reading-copy = Копия для чтения: подписывается и подается текст на языке оригинала
reading-copy-filed-with = Кому подается (наименование на языке оригинала): { $name }

# День, с которого что-либо допускается.
value-not-before = не ранее

## Words of documents

# Where the authority is named beside it.
event-raid-named = проверка
said-raid-named = проведена проверка
# From page 2 of a copy that is only read.
reading-copy-later-pages = Копия для чтения – не подписывается
# The head of the column of this language in a working copy of two.
language-of-copy = На русском языке
# Readings of the law that differ, and figures of a count whose days are not all known.
law-sources-differ = источники расходятся
law-figures-differ = вывод при любом прочтении тот же, но цифры расходятся
law-or = или
joined-and = и
law-if-all-count = если засчитать каждый день, о котором не хватает сведений
law-perhaps-earlier = { $what } (возможно, раньше)
law-in-place-of-a-number = в своде правил вместо числа
# Why the person stands on the register, where an act rests on that.
question-events-listed-for = основание, по которому лицо значится в реестре (событие № { $item })
ask-events-listed-for = Сообщите, пожалуйста, по какому основанию Вы внесены в реестр контролируемых лиц; если Вам его не назвали, просим так и написать ({ $of }).

# Пребывание в документах для других читателей: по какой день оно изложено.
words-figure-caption = Дни показаны { $date } – по день последнего из рассматриваемых событий

# Of many periods a chart shows the last.
papers-last-periods = последние { $shown } из { $all }

## Кого касается событие: что в деле указано только о самом гражданине

question-family-stays = пребывание самого члена семьи, которого касается событие (член семьи № { $item }): указанное в деле относится к гражданину
question-family-registrations = постановка на учет самого члена семьи, которого касается событие (член семьи № { $item }): указанная в деле относится к гражданину
question-family-statuses = основания пребывания самого члена семьи, которого касается событие (член семьи № { $item }): указанные в деле относятся к гражданину
question-family-nationality = гражданство (член семьи № { $item })
question-statuses-through = член семьи, через которого имеется основание пребывания (основание № { $item })
question-events-time = время события: какое из двух событий одного дня было раньше (событие № { $item })
ask-family-stays = Сообщите, пожалуйста, в какие дни въезжал и выезжал сам член семьи ({ $of }).
ask-family-registrations = Сообщите, пожалуйста, когда и где на миграционный учет был поставлен сам член семьи ({ $of }).
ask-family-statuses = Сообщите, пожалуйста, какие договоры, разрешения или иные основания пребывания есть у самого члена семьи и с какого по какой день они действуют ({ $of }).

# Where a registration was.
question-registrations-region = регион постановки на учет (запись № { $item })

# Ответы на спорный вопрос – под именами, которые им дают файлы правил.
reading-both-count = засчитываются оба дня
reading-entry-is-day-zero = день въезда не засчитывается
reading-each-day-its-own = к каждому дню применяется норма этого дня
reading-old-rule-to-the-end = норма, действовавшая в день въезда, применяется до конца пребывания
reading-interrupt = они прерывают счет, и после них он начинается заново
reading-pass-over = они пропускаются, а дни до и после них соединяются
reading-count = они засчитываются
reading-one-stay = это одно непрерывное пребывание
reading-two-stays = это два пребывания, дни каждого из них считаются отдельно
reading-working-days = рабочие дни
reading-calendar-days = календарные дни
reading-ninety = девяносто дней
reading-thirty = тридцать дней
reading-agreement = соглашение применяется
reading-general-rule = действует общее правило

# Of an act for want of the examinations, whether they had been passed.
question-events-examined = пройдены ли дактилоскопия, фотографирование и медицинское освидетельствование (событие № { $item })
ask-events-examined = Сообщите, пожалуйста, прошли ли Вы к тому времени дактилоскопию, фотографирование и медицинское освидетельствование и в какой день ({ $of }).
question-events-representative-lawful = было ли в тот день законным пребывание родителя или законного представителя (событие № { $item })
ask-events-representative-lawful = Сообщите, пожалуйста, находился ли родитель или законный представитель ребенка в стране в тот день на законном основании и на каком именно ({ $of }).
# A stretch of one day; what is told once where it would be told twice.
remark-run-counted-day = { $day } – 1 день, засчитывается
remark-run-exempt-day = { $day } – 1 день, не засчитывается
remark-run-over-day = { $day } – 1 день сверх предела
remark-run-unknown-day = { $day } – 1 день, зачет зависит от невыясненных сведений
# Сотрудники, риски, результаты обращений и то, на что жалуется заявитель.
record-officers-count = { $n ->
    [one] { $n-grouped } сотрудник
    [few] { $n-grouped } сотрудника
   *[other] { $n-grouped } сотрудников
}
record-officers-masked = в масках
record-officers-unmasked = без масок
record-risk-reprisal = преследование заявителя или близких
record-risk-reciprocity = ответные меры принимающей стороны
record-risk-other = иной риск
record-result-granted = удовлетворено
record-result-partly-granted = удовлетворено частично
record-result-refused = отказано
record-result-forwarded = направлено в другой орган
record-result-not-examined = по существу не рассмотрено
record-allegation-barrier = барьер на внутреннем рынке Союза
record-allegation-violation = нарушение права Союза
# О чем правила могут спросить: сотрудники и содержание под стражей.
ask-events-officers-count = Сообщите, пожалуйста, если Вам известно, сколько сотрудников участвовало ({ $of }).
ask-events-officers-masked = Сообщите, пожалуйста, были ли сотрудники в масках ({ $of }).
ask-events-custody-next-hearing = Укажите, пожалуйста, если Вам известно, на какой день назначено следующее судебное заседание ({ $of }).
# О чем правила могут спросить: основание, которого орган не назвал.
ask-events-ground-none-given = Орган не назвал основания ({ $of }). Пожалуйста, запросите его у органа письменно или посмотрите, не указано ли оно в выданных Вам бумагах, и сообщите нам, какое основание названо.
# Принимающее государство как сторона: к нему обращено то, чего просят и требуют твердо. Ключ – код государства.
draft-side-RUS = { $case ->
    [genitive] Российской Стороны
    [dative] Российской Стороне
    [accusative] Российскую Сторону
   *[other] Российская Сторона
}

# Суммы, о которых говорится вместе с событием; использованные и оставшиеся дни, если источники расходятся на день.
amount = Сумма
amount-registration-penalty = Сумма штрафа
amount-stay-penalty = Сумма штрафа
amount-school-test = Взысканная плата
amount-bank-account = Сумма, которую банк выдает в месяц
roubles = { $n ->
    [one] { $n-grouped } рубль
    [few] { $n-grouped } рубля
   *[many] { $n-grouped } рублей
}
value-at-most-used = использовано дней в расчетном периоде, не более
value-at-least-remaining = осталось дней, не менее

# То же в предложении ноты: «условия соблюдены: …». Даты стоят в той форме, что и «состоялось в день».
tells-days = срок составляет { days }
tells-days-calendar = срок составляет { $n ->
    [one] { $n-grouped } календарный день
    [few] { $n-grouped } календарных дня
   *[many] { $n-grouped } календарных дней
}
tells-days-working = срок составляет { $n ->
    [one] { $n-grouped } рабочий день
    [few] { $n-grouped } рабочих дня
   *[many] { $n-grouped } рабочих дней
}
tells-months = срок составляет { $n ->
    [one] { $n-grouped } месяц
    [few] { $n-grouped } месяца
   *[many] { $n-grouped } месяцев
}
tells-events = { $n ->
    [0] ни одно предшествующее событие не учитывается
    [one] учитывается { $n-grouped } предшествующее событие
    [few] учитываются { $n-grouped } предшествующих события
   *[many] учитываются { $n-grouped } предшествующих событий
}
tells-years = запрет длится { $n ->
    [one] { $n-grouped } год
    [few] { $n-grouped } года
   *[many] { $n-grouped } лет
}
tells-due = последний день – { $day }
tells-until = последний день – { $day }
tells-entry = въезд состоялся { $day }
tells-exit = выезд состоялся { $day }
tells-registered = постановка на учет произведена { $day }
tells-registered-by = постановка на учет произведена не позднее { $day }
tells-filed = уведомление подано { $day }
tells-done = это исполнено { $day }
tells-done-by = это исполнено не позднее { $day }
tells-used = в расчетном периоде использовано { days }
tells-limit = предел составляет { days }
tells-remaining = остается { days }
tells-overstay = { $n ->
    [0] предел не превышен
   *[other] предел превышен на { days }
}
tells-late = просрочка составляет { days }
tells-days-late = просрочка составляет { days }
tells-at-most-used = в расчетном периоде использовано не более { $n ->
    [one] { $n-grouped } дня
   *[other] { $n-grouped } дней
}
tells-at-least-remaining = остается не менее { $n ->
    [one] { $n-grouped } дня
   *[other] { $n-grouped } дней
}

# Что рассказано о событии, пребывании, учете или праве пребывания лишь там, где на этом основан вывод. `of` – день.
fact-events-passed-yes = Тестирование пройдено успешно.
fact-events-passed-no = Тестирование не пройдено.
fact-events-listed-yes = На тот день открытая проверка показывала, что лицо внесено в реестр контролируемых лиц.
fact-events-listed-no = На тот день открытая проверка не показывала, что лицо внесено в реестр контролируемых лиц.
fact-events-listed-for = Основание, по которому лицо состоит в реестре: { $words }.
fact-events-examined-yes = К тому дню дактилоскопия, фотографирование и медицинское освидетельствование были пройдены.
fact-events-examined-no = К тому дню дактилоскопия, фотографирование и медицинское освидетельствование пройдены не были.
fact-events-urgent-yes = Дело не терпело отлагательства.
fact-events-urgent-no = Срочности не было.
fact-events-statement-hours = Заявление о въезде подано за { $n ->
    [one] { $n-grouped } час
    [few] { $n-grouped } часа
   *[many] { $n-grouped } часов
} до пересечения границы.
fact-events-hours = Это заняло { $n ->
    [one] { $n-grouped } час
    [few] { $n-grouped } часа
   *[many] { $n-grouped } часов
}.
fact-events-fined-person = Штраф наложен на само лицо.
fact-events-fined-host = Штраф наложен на принимающее лицо.
fact-events-fined-official = Штраф наложен на должностное лицо.
fact-events-fined-organisation = Штраф наложен на организацию.
fact-events-decided-by-court = Решение принято судом.
fact-events-decided-by-police = Решение принято полицией.
fact-events-decided-by-migration-authority = Решение принято миграционным органом.
fact-events-decided-by-border-service = Решение принято пограничной службой.
fact-events-channel-portal = Документы поданы через портал государственных услуг.
fact-events-channel-post = Документы поданы по почте.
fact-events-channel-in-person = Документы поданы лично.
fact-events-article = Орган назвал статью { $text }.
fact-events-article-of-entry-ban = Орган назвал статью { $text } Федерального закона Российской Федерации от 15 августа 1996 года № 114-ФЗ.
fact-events-article-of-entry-refusal = Орган назвал статью { $text } Федерального закона Российской Федерации от 15 августа 1996 года № 114-ФЗ.
fact-events-article-of-registration-penalty = Орган назвал статью { $text } Кодекса Российской Федерации об административных правонарушениях.
fact-events-article-of-stay-penalty = Орган назвал статью { $text } Кодекса Российской Федерации об административных правонарушениях.
fact-events-in-force-on = Решение вступило в силу { $day }.
fact-stays-purpose = Цель пребывания, начавшегося { $of }: { $words }.
fact-stays-region = Регион пребывания, начавшегося { $of }, по коду ISO 3166-2: { $text }.
fact-stays-region-ru-mow = Местом пребывания, начавшегося { $of }, была Москва.
fact-stays-region-ru-mos = Местом пребывания, начавшегося { $of }, была Московская область.
fact-stays-kept-by-urgent-treatment = По окончании пребывания, начавшегося { $of }, своевременному выезду препятствовало экстренное лечение.
fact-stays-kept-by-relative = По окончании пребывания, начавшегося { $of }, своевременному выезду препятствовала тяжелая болезнь или смерть близкого родственника.
fact-stays-kept-by-force-majeure = По окончании пребывания, начавшегося { $of }, своевременному выезду препятствовали обстоятельства непреодолимой силы.
fact-statuses-extension-filed = О продлении срока пребывания по основанию, возникшему { $of }, заявлено { $day }.
fact-registrations-until = Последний день учета, на который лицо поставлено { $of }: { $last }.
fact-registrations-place = Место, по которому лицо поставлено на учет { $of }: { $words }.
fact-registrations-region = Регион, в котором лицо поставлено на учет { $of }, по коду ISO 3166-2: { $text }.
fact-registrations-lived-in-yes = По адресу, по которому лицо поставлено на учет { $of }, оно проживало.
fact-registrations-lived-in-no = По адресу, по которому лицо поставлено на учет { $of }, оно не проживало.
fact-family-nationality = Гражданство этого члена семьи: { $words }.
fact-family-status = Основание пребывания этого члена семьи: { $words }.

# Самый решительный тон, в котором заявляется просьба.
tone-up-to-information = только для информации
tone-up-to-request = не решительнее просьбы
tone-up-to-concern = не решительнее озабоченности
tone-up-to-serious-concern = не решительнее серьезной озабоченности
tone-up-to-objection = не решительнее возражения

signature-line = { $signs ->
    [yes] ______________{"\u00a0"}
   *[no] {""}
}

# Под какими номерами приложено то, что подтверждает сказанное.
cited-enclosures = { $n ->
    [one] (приложение { $numbers })
   *[other] (приложения { $numbers })
}
shown-by-enclosures = { $n ->
    [one] Это подтверждает приложение { $numbers }.
   *[other] Это подтверждают приложения { $numbers }.
}
