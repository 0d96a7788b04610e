/** A report as it is told: title, sentences, publisher. */
type Told = readonly [title: string, sentences: readonly string[], source: string];

/** An invented earthquake, told by three publishers in each of seven languages. */
export const QUAKE_REPORTS: Readonly<Record<string, readonly Told[]>> = {
  de: [
    [
      'Erdbeben im Tal von Orlen: mindestens zwölf Tote',
      [
        'Ein Erdbeben der Stärke 6,1 hat am Montagmorgen das Tal von Orlen erschüttert.',
        'Mindestens zwölf Menschen kamen ums Leben, teilte der Katastrophenschutz mit.',
        'Mehr als 300 Menschen wurden verletzt.',
        'Die Rettungskräfte suchen weiter nach Verschütteten.',
        'Der Präsident des Landes wird am 3. Oktober die Stadt Merrin besuchen.',
      ],
      'Orlener Tagblatt',
    ],
    [
      'Zwölf Tote bei Erdbeben in Orlen',
      [
        'Bei einem schweren Erdbeben im Tal von Orlen sind mindestens zwölf Menschen gestorben.',
        'In der Stadt Merrin stürzten mehrere Häuser ein, darunter eine Schule.',
        'Der Bürgermeister von Merrin, Karl Aden, bat um Hilfe.',
        '„Wir brauchen Zelte und Wasser“, sagte er.',
        'Die Regierung will eine Million Euro bereitstellen.',
      ],
      'Merriner Zeitung',
    ],
    [
      'Nach dem Beben von Orlen: Suche nach Verschütteten dauert an',
      [
        'Nach dem Erdbeben im Tal von Orlen suchen Rettungskräfte in Merrin weiter nach Verschütteten.',
        'Der Katastrophenschutz sprach von zwölf Toten und über 300 Verletzten.',
        'Das Beben der Stärke 6,1 war auch in der Hauptstadt zu spüren.',
        'Die Straße nach Merrin ist gesperrt.',
        'Die Behörden rechnen mit Nachbeben.',
      ],
      'Landesbote',
    ],
  ],
  fr: [
    [
      "Un séisme frappe la vallée d'Orlen et fait douze morts",
      [
        "Un séisme de magnitude 6,1 a frappé lundi matin la vallée d'Orlen.",
        'Au moins douze personnes ont été tuées, selon la protection civile.',
        'Plus de 300 personnes ont été blessées.',
        'Les secours recherchent encore des survivants sous les décombres.',
        'Le président se rendra vendredi dans la ville de Merrin.',
      ],
      "Le Courrier d'Orlen",
    ],
    [
      "Douze morts dans le séisme d'Orlen",
      [
        "Au moins douze personnes sont mortes dans un fort séisme dans la vallée d'Orlen.",
        'À Merrin, plusieurs maisons et une école se sont effondrées.',
        "Le maire de Merrin, Karl Aden, a demandé de l'aide.",
        "« Nous avons besoin de tentes et d'eau », a-t-il dit.",
        "Le gouvernement promet un million d'euros.",
      ],
      'La Gazette de Merrin',
    ],
    [
      "Après le séisme d'Orlen, les recherches continuent",
      [
        "Après le séisme dans la vallée d'Orlen, les secours recherchent toujours des survivants à Merrin.",
        'La protection civile parle de douze morts et de plus de 300 blessés.',
        'Le séisme de magnitude 6,1 a été ressenti jusque dans la capitale.',
        'La route de Merrin est fermée.',
        "Les autorités s'attendent à des répliques.",
      ],
      'Le Messager',
    ],
  ],
  es: [
    [
      'Un terremoto sacude el valle de Orlen y deja doce muertos',
      [
        'Un terremoto de magnitud 6,1 sacudió el lunes por la mañana el valle de Orlen.',
        'Al menos doce personas murieron, según la protección civil.',
        'Más de 300 personas resultaron heridas.',
        'Los equipos de rescate siguen buscando supervivientes entre los escombros.',
        'El presidente visitará el viernes la ciudad de Merrin.',
      ],
      'El Correo de Orlen',
    ],
    [
      'Doce muertos en el terremoto de Orlen',
      [
        'Al menos doce personas murieron en un fuerte terremoto en el valle de Orlen.',
        'En Merrin se derrumbaron varias casas y una escuela.',
        'El alcalde de Merrin, Karl Aden, pidió ayuda.',
        '«Necesitamos tiendas y agua», dijo.',
        '¿Llegará la ayuda a tiempo?',
        'El gobierno promete un millón de euros.',
      ],
      'La Gaceta de Merrin',
    ],
    [
      'Tras el terremoto de Orlen sigue la búsqueda',
      [
        'Tras el terremoto en el valle de Orlen, los equipos de rescate siguen buscando supervivientes en Merrin.',
        'La protección civil habla de doce muertos y más de 300 heridos.',
        'El terremoto de magnitud 6,1 se sintió también en la capital.',
        'La carretera a Merrin está cerrada.',
        'Las autoridades esperan réplicas.',
      ],
      'El Mensajero',
    ],
  ],
  ru: [
    [
      'Землетрясение в долине Орлен: погибли двенадцать человек',
      [
        'Землетрясение магнитудой 6,1 произошло в понедельник утром в долине Орлен.',
        'Погибли не менее двенадцати человек, сообщила служба спасения.',
        'Более 300 человек пострадали.',
        'Спасатели продолжают искать людей под завалами.',
        'Президент страны посетит г. Меррин в пятницу.',
      ],
      'Вестник Орлена',
    ],
    [
      'Двенадцать погибших при землетрясении в Орлене',
      [
        'При сильном землетрясении в долине Орлен погибли двенадцать человек.',
        'В городе Меррин обрушились несколько домов и школа.',
        'Мэр Меррина К. Аден попросил о помощи.',
        '«Нам нужны палатки и вода», — сказал он.',
        'Правительство выделит миллион евро.',
      ],
      'Газета Меррина',
    ],
    [
      'После землетрясения в Орлене продолжаются поиски',
      [
        'После землетрясения в долине Орлен спасатели продолжают искать людей под завалами в городе Меррин.',
        'Служба спасения сообщает о двенадцати погибших и более чем 300 пострадавших.',
        'Землетрясение магнитудой 6,1 ощущалось и в столице.',
        'Дорога на Меррин закрыта.',
        'Власти ожидают повторных толчков.',
      ],
      'Посланник',
    ],
  ],
  ar: [
    [
      'زلزال يضرب وادي أورلن ويقتل اثني عشر شخصا',
      [
        'ضرب زلزال بقوة 6.1 درجات وادي أورلن صباح الاثنين.',
        'وقتل اثنا عشر شخصا على الأقل، بحسب الدفاع المدني.',
        'وأصيب أكثر من 300 شخص بجروح.',
        'وتواصل فرق الإنقاذ البحث عن ناجين تحت الأنقاض.',
        'وسيزور الرئيس مدينة ميرين يوم الجمعة.',
      ],
      'بريد أورلن',
    ],
    [
      'اثنا عشر قتيلا في زلزال أورلن',
      [
        'قتل اثنا عشر شخصا على الأقل في زلزال قوي ضرب وادي أورلن.',
        'وانهارت عدة منازل ومدرسة في مدينة ميرين.',
        'وطلب رئيس بلدية ميرين كارل عدن المساعدة.',
        'وقال: "نحتاج إلى خيام وماء".',
        'هل تصل المساعدة في الوقت المناسب؟',
        'ووعدت الحكومة بمليون يورو.',
      ],
      'جريدة ميرين',
    ],
    [
      'بعد زلزال أورلن يستمر البحث عن ناجين',
      [
        'بعد الزلزال الذي ضرب وادي أورلن تواصل فرق الإنقاذ البحث عن ناجين في مدينة ميرين.',
        'وتحدث الدفاع المدني عن اثني عشر قتيلا وأكثر من 300 جريح.',
        'وشعر سكان العاصمة أيضا بالزلزال الذي بلغت قوته 6.1 درجات.',
        'وأغلق الطريق إلى ميرين.',
        'وتتوقع السلطات هزات ارتدادية.',
      ],
      'الرسول',
    ],
  ],
  zh: [
    [
      '奥伦山谷发生地震，造成十二人死亡',
      [
        '周一上午，奥伦山谷发生6.1级地震。',
        '民防部门称，至少十二人遇难。',
        '超过300人受伤。',
        '救援人员仍在废墟中搜寻幸存者。',
        '总统将于周五访问梅林市。',
      ],
      '奥伦日报',
    ],
    [
      '奥伦地震致十二人死亡',
      [
        '奥伦山谷的强烈地震造成至少十二人遇难。',
        '梅林市有多栋房屋和一所学校倒塌。',
        '梅林市市长请求援助。',
        '他说：“我们需要帐篷和水。”',
        '援助能及时到达吗？',
        '政府承诺提供一百万欧元。',
      ],
      '梅林报',
    ],
    [
      '奥伦地震后搜救继续',
      [
        '奥伦山谷地震发生后，救援人员继续在梅林市的废墟中搜寻幸存者。',
        '民防部门称，十二人遇难，超过300人受伤。',
        '首都也感受到了这次6.1级地震。',
        '通往梅林市的道路已经关闭。',
        '当局预计还会有余震。',
      ],
      '信使报',
    ],
  ],
  ja: [
    [
      'オルレン谷で地震、12人死亡',
      [
        '月曜日の朝、オルレン谷でマグニチュード6.1の地震が発生した。',
        '民間防衛当局によると、少なくとも12人が死亡した。',
        '300人以上が負傷した。',
        '救助隊はがれきの下で生存者の捜索を続けている。',
        '大統領は金曜日にメリン市を訪問する。',
      ],
      'オルレン日報',
    ],
    [
      'オルレン地震で12人死亡',
      [
        'オルレン谷で起きた強い地震で少なくとも12人が死亡した。',
        'メリン市では複数の家屋と学校が倒壊した。',
        'メリン市の市長は支援を求めた。',
        '「テントと水が必要だ。」と市長は述べた。',
        '政府は百万ユーロを拠出する。',
      ],
      'メリン新聞',
    ],
    [
      'オルレン地震、生存者の捜索続く',
      [
        'オルレン谷の地震の後、救助隊はメリン市のがれきの下で生存者の捜索を続けている。',
        '民間防衛当局によると、12人が死亡し、300人以上が負傷した。',
        'マグニチュード6.1の地震は首都でも感じられた。',
        'メリン市への道路は閉鎖されている。',
        '当局は余震を予想している。',
      ],
      '使者新聞',
    ],
  ],
};
