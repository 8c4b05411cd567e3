PRAGMA application_id = 1296126017; PRAGMA user_version = 3;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  case_ref TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  step TEXT NOT NULL,
  on_date TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  agency TEXT,
  payload_digest TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (case_ref, version)) STRICT;
INSERT INTO journal VALUES(1,'',1,'area found','2014-01-02','2026-11-21T12:13:25Z','Ola Fielding','coordinator',NULL,'4e22f81e838b4335a7562ab0f9dba4924b07da3a72f7fad226cb86a20e6198c7','0000000000000000000000000000000000000000000000000000000000000000','d0cc7b33b4f7774c9b867883603d024bc624872ff587c161bb15e284d01b6f6b');
INSERT INTO journal VALUES(2,'',2,'policy adopt','2014-01-02','2026-11-21T12:13:25Z','Ola Fielding','coordinator',NULL,'c94a3bd3e148bd24225f10e90e1748435eb032037ddb18f15b1771d1ee458ce9','d0cc7b33b4f7774c9b867883603d024bc624872ff587c161bb15e284d01b6f6b','3326556b0f230bd7a7e10a8f26684fa6a3fe6a10e6a504dac7970de6d7d8c7b1');
INSERT INTO journal VALUES(3,'FEN-2014-0001',1,'case notify','2014-05-12','2014-05-12T09:00:00Z','Tam Rigby','case-manager','probation','823865b141729753f6a117e4bef8d4e89e4df2ef0ec80d2a9b404f0a0131bb5d','3326556b0f230bd7a7e10a8f26684fa6a3fe6a10e6a504dac7970de6d7d8c7b1','778d999640cfffe2ecafb12c2d63b89e3b7cb1b2cf26991c35ec43ea4af7f447');
INSERT INTO journal VALUES(4,'FEN-2014-0001',2,'case screen','2014-05-13','2014-05-13T09:00:00Z','Tam Rigby','case-manager','probation','f5b8b0d71375233997ca7f16602d996197284aec1b6ba73d5928219d2bf9acc2','778d999640cfffe2ecafb12c2d63b89e3b7cb1b2cf26991c35ec43ea4af7f447','0114cce88a2aeee63aebf206f1efd02a098c8fcaafecf2e1fb6db07e330c6a37');
INSERT INTO journal VALUES(5,'FEN-2014-0001',3,'referral draft','2014-05-13','2014-05-13T09:00:00Z','Tam Rigby','case-manager','probation','56dd464fb0fd3cb99bbbf6e9599f0ca21317e31aed9ecadf853338c3388f7fa9','0114cce88a2aeee63aebf206f1efd02a098c8fcaafecf2e1fb6db07e330c6a37','fc1c5c5932e748a15f7c6c3036054617bfaae1df22c69edf1da808222bf388cc');
INSERT INTO journal VALUES(6,'FEN-2014-0001',4,'referral edit','2014-05-19','2014-05-19T09:00:00Z','Tam Rigby','case-manager','probation','1ba7361107b0494c50bb917539224427597b4e7802e0cc55d82087134c1230fb','fc1c5c5932e748a15f7c6c3036054617bfaae1df22c69edf1da808222bf388cc','24b347e2eda20797b34282bed908bd6aed2a31bd1eaecf084f86af0f9c0ea13b');
INSERT INTO journal VALUES(7,'FEN-2014-0001',5,'case assess','2014-05-19','2014-05-19T09:00:00Z','Tam Rigby','case-manager','probation','bfacdde2f3dd0a81f0bde5cd37bc0090a0383be82982c0bf16bc6c811dcb2041','24b347e2eda20797b34282bed908bd6aed2a31bd1eaecf084f86af0f9c0ea13b','0395a6cdcc8de926da8686a25b8ed1026c146fed8ddc7d03c432fa8c1dc914cc');
INSERT INTO journal VALUES(8,'FEN-2014-0001',6,'case risk','2014-05-19','2014-05-19T09:00:00Z','Tam Rigby','case-manager','probation','692d7e4c3a950d777b8c309c01a0f6332030ece68ec860e520d474a0cfc2db09','0395a6cdcc8de926da8686a25b8ed1026c146fed8ddc7d03c432fa8c1dc914cc','6c677d8c3fb142aa70aa0cca49ebf88d06ef0c7d8f162222e32a9773a07d8984');
INSERT INTO journal VALUES(9,'FEN-2014-0001',7,'case restrict','2014-05-19','2014-05-19T09:00:00Z','Tam Rigby','case-manager','probation','f6d301220189d48b3e318279399a3c8438049d70ca69e91fb62fcd00b8a62daa','6c677d8c3fb142aa70aa0cca49ebf88d06ef0c7d8f162222e32a9773a07d8984','a3757bfd97dc17ee4effe1ef95524a9e1b44c907346336f15037806cd109ce73');
INSERT INTO journal VALUES(10,'FEN-2014-0001',8,'case plan','2014-05-19','2014-05-19T09:00:00Z','Tam Rigby','case-manager','probation','9fed0bf7260a7eca71ca5eb070ad23fac03c734cf80b52665f105eb87df8eb86','a3757bfd97dc17ee4effe1ef95524a9e1b44c907346336f15037806cd109ce73','f698fa19f169438257cfce09fcbf392b270c109c5e3d700fc9bcfd0f8b4ecdc7');
INSERT INTO journal VALUES(11,'FEN-2014-0001',9,'referral endorse','2014-05-20','2014-05-20T09:00:00Z','Nell Ashby','manager','probation','e1800a2598509013fba22a1277a659f3f3e158c420b3bcd18b2400369231b787','f698fa19f169438257cfce09fcbf392b270c109c5e3d700fc9bcfd0f8b4ecdc7','950f5d31648cb78e7a66b1d515cb23b86ce631ceb633e8d8a6fbadbc60add0f3');
INSERT INTO journal VALUES(12,'FEN-2014-0001',10,'referral submit','2014-05-21','2014-05-21T09:00:00Z','Tam Rigby','case-manager','probation','6d836b09841338dcb039a6340ee327689fa8d152bf444b282e509ea24f713c73','950f5d31648cb78e7a66b1d515cb23b86ce631ceb633e8d8a6fbadbc60add0f3','73162c2736bfe3d4b9f947f9ff4e72ca3b6a6fcf6b123d28f79e051aa5f593d9');
INSERT INTO journal VALUES(13,'FEN-2014-0001',11,'referral view','2014-05-23','2014-05-23T09:00:00Z','Con Abbey','representative','substance-misuse','1111c148c4a2d752b91a94a11944b4d47f3025c4bcfb87c0989268361bf04fa8','73162c2736bfe3d4b9f947f9ff4e72ca3b6a6fcf6b123d28f79e051aa5f593d9','e1848b9aa165f19fedae0b4ed7ed40a2e1ce614c709ef2716f7cfeb4ef0705f0');
INSERT INTO journal VALUES(14,'FEN-2014-0001',12,'referral view','2014-05-27','2014-05-27T09:00:00Z','DS Ivo Brand','representative','police','7f6d8d8619744cd14fb836269df74ab78c4c39eaab039f11ca265db9aefc66f9','e1848b9aa165f19fedae0b4ed7ed40a2e1ce614c709ef2716f7cfeb4ef0705f0','c40c7724aad7be663f2328830aa69918af39d73c1b9938e15f26ab475a4b9f19');
INSERT INTO journal VALUES(15,'FEN-2014-0001',13,'referral view','2014-05-28','2014-05-28T09:00:00Z','Dilys Frome','manager','probation','175af57dd24385608d21bab709b0d2d6000ed364396ee2fab40664e9dae5caca','c40c7724aad7be663f2328830aa69918af39d73c1b9938e15f26ab475a4b9f19','f14a87a193f522203997c230a85286cc37f552762eb1f1bac93d0be48406959d');
INSERT INTO journal VALUES(16,'FEN-2014-0001',14,'referral reject','2014-05-29','2014-05-29T09:00:00Z','Ola Fielding','coordinator','coordination','bed57851853619f1beda88fa00a159b97a4a01155f0a79a53766c8ddc0a975a3','f14a87a193f522203997c230a85286cc37f552762eb1f1bac93d0be48406959d','38167fe582e225ae8906c2cb8ecfa7d6ec584fd6667b3138b0f65b0ea35a4e65');
INSERT INTO journal VALUES(17,'FEN-2014-0001',15,'case screen','2014-06-02','2014-06-02T09:00:00Z','Tam Rigby','case-manager','probation','fa245dea3c789f94f93db71b4bdc7ccf274d42487713983d3acacc0a3237609e','38167fe582e225ae8906c2cb8ecfa7d6ec584fd6667b3138b0f65b0ea35a4e65','6231dc95e7f9b1cb0e0b4fc8b93ba0cc86b80149600c9d04b45ac42a2c1d748c');
INSERT INTO journal VALUES(18,'FEN-2014-0001',16,'case review','2014-09-19','2014-09-19T09:00:00Z','Tam Rigby','case-manager','probation','79fdf86b893160184b9415082a54d5c4003fe7f238285527371c30dea5abf2b5','6231dc95e7f9b1cb0e0b4fc8b93ba0cc86b80149600c9d04b45ac42a2c1d748c','c1101b104107ded6601b118be4adc9bc8dda16af6255201129affe4fd308028d');
INSERT INTO journal VALUES(19,'FEN-2014-0001',17,'case exit-plan','2014-12-08','2014-12-08T09:00:00Z','Ola Fielding','coordinator','coordination','670f51ff9cfd1bff443da891b87992e2a1aee09065b793f51ad10e7867f0a577','c1101b104107ded6601b118be4adc9bc8dda16af6255201129affe4fd308028d','362ecbc5ee803e250759d51ffdac551d57d86055e954e3c1b3b4b34fac10045c');
INSERT INTO journal VALUES(20,'FEN-2014-0001',18,'case exit','2014-12-08','2014-12-08T09:00:00Z','Ola Fielding','coordinator','coordination','1b39887d7ebb68f6d23c077178938a1e2141bdaa89d75ae92eafbc73bb193498','362ecbc5ee803e250759d51ffdac551d57d86055e954e3c1b3b4b34fac10045c','b24f8aa55c831ecb240553269de3817ba50c2f0c809eec1ba458db1336b3c81a');
INSERT INTO journal VALUES(21,'FEN-2014-0001',19,'case warn','2014-12-08','2014-12-08T09:00:00Z','Ola Fielding','coordinator','coordination','47c410051045c7062db662b99e197f8b28c735ba06356f64b1b2f02a20674c5e','b24f8aa55c831ecb240553269de3817ba50c2f0c809eec1ba458db1336b3c81a','34e22098065135314296eba14220620a69f9bb32c5ece96291fb1b806a79445d');
CREATE TABLE payload (
  seq INTEGER PRIMARY KEY REFERENCES journal (seq),
  salt TEXT NOT NULL,
  body TEXT NOT NULL) STRICT;
INSERT INTO payload VALUES(1,'99e20c7811ab51da2d38cd582a17db19','{"name":"Fenbury","prefix":"FEN"}');
INSERT INTO payload VALUES(2,'260889a0df61988e0bbac244ee498609','{"text":"# MAPPA guidance for England and Wales as it stood for the 2015 inspection.\n#\n# Every figure that practice may set differently stands here and nowhere else. `source` names the report and paragraph\n# (000 = 2006 joint inspection, 001 = 2015 follow-up, 002 = Devon and Cornwall 2013, 003 = West Midlands 2005, 004 = 2018\n# bulletin); `confirmed = false` means that no source was found for the figure and the area has to confirm it: it is\n# printed as \"unconfirmed\" wherever the policy is shown.\n#\n# To change a figure, copy this file, give the copy another `edition` and an `effective_from`, and adopt it with\n# `mappa policy adopt FILE`. Cases already open stay on their edition until they are moved.\n\nedition = \"england-wales-2012\"\ntitle = \"MAPPA guidance 2012, England and Wales\"\neffective_from = 2012-02-01\n\n[clock.notify]\nlength = 3\nunit = \"days\"\nwhat = \"identify and notify, from sentence\"\nsource = \"001 4.1\"\nconfirmed = true\n\n[clock.prison-tells]\nlength = 8\nunit = \"months\"\nwhat = \"prison tells the offender manager of the release date, before release\"\nsource = \"001 6.39\"\nconfirmed = true\n\n[clock.refer]\nlength = 6\nunit = \"months\"\nwhat = \"referral of a custody case, before release\"\nsource = \"001 4.11\"\nconfirmed = true\n\n[clock.reply]\nlength = 10\nunit = \"days\"\nwhat = \"screening decision and feedback, from receipt of the referral\"\nsource = \"001 4.8\"\nconfirmed = true\n\n[clock.first-meeting-2]\nlength = 20\nunit = \"working-days\"\nwhat = \"first level 2 meeting, from acceptance\"\nsource = \"no source found\"\nconfirmed = false\n\n[clock.first-meeting-3]\nlength = 20\nunit = \"working-days\"\nwhat = \"first level 3 meeting, from acceptance\"\nsource = \"no source found\"\nconfirmed = false\n\n[clock.first-meeting-imminent]\nlength = 5\nunit = \"working-days\"\nwhat = \"first meeting when serious harm is imminent, from acceptance\"\nsource = \"no source found\"\nconfirmed = false\n\n[clock.review-1]\nlength = 16\nunit = \"weeks\"\nwhat = \"level 1 review by police and probation\"\nsource = \"001 4.9 (good practice)\"\nconfirmed = true\n\n[clock.review-2]\nlength = 16\nunit = \"weeks\"\nwhat = \"level 2 review meeting\"\nsource = \"001 5.1\"\nconfirmed = true\n\n[clock.review-3]\nlength = 8\nunit = \"weeks\"\nwhat = \"level 3 review meeting\"\nsource = \"001 5.1\"\nconfirmed = true\n\n[clock.risk-review]\nlength = 16\nunit = \"weeks\"\nwhat = \"reassessment of high and very high risk\"\nsource = \"000 2.1, 003\"\nconfirmed = true\n\n[clock.plan]\nlength = 5\nunit = \"working-days\"\nwhat = \"risk management plan for high and very high risk, from sentence or release\"\nsource = \"000 1.2, 003\"\nconfirmed = true\n\n[clock.invitations]\nlength = 10\nunit = \"working-days\"\nwhat = \"invitations out, before the meeting\"\nsource = \"no source found\"\nconfirmed = false\n\n[clock.urgent-actions]\nlength = 1\nunit = \"working-days\"\nwhat = \"urgent actions out, from the meeting\"\nsource = \"no source found\"\nconfirmed = false\n\n[clock.minutes-2]\nlength = 10\nunit = \"working-days\"\nwhat = \"level 2 minutes out, from the meeting\"\nsource = \"001 5.37\"\nconfirmed = true\n\n[clock.minutes-3]\nlength = 5\nunit = \"working-days\"\nwhat = \"level 3 minutes out, from the meeting\"\nsource = \"001 5.37\"\nconfirmed = true\n\n[clock.visor-record]\nlength = 3\nunit = \"days\"\nwhat = \"ViSOR record of a category 1 case, from notification\"\nsource = \"no source found\"\nconfirmed = false\n\n[clock.victim-offer]\nlength = 8\nunit = \"weeks\"\nwhat = \"offer of victim contact, from sentence\"\nsource = \"002 5.4\"\nconfirmed = true\n\n[clock.ending]\nlength = 16\nunit = \"weeks\"\nwhat = \"warning before a notification, licence, order or sentence ends\"\nsource = \"no source found\"\nconfirmed = false\n\n[clock.release-risk-review]\nlength = 8\nunit = \"weeks\"\nwhat = \"risk review before release from custody counts when made within this time\"\nsource = \"004 Peter (no figure given)\"\nconfirmed = false\n\n[clock.short-stay]\nlength = 28\nunit = \"days\"\nwhat = \"a release address for less than this needs the next address\"\nsource = \"001 5.21 (no figure given)\"\nconfirmed = false\n\n[target.attendance]\nvalue = 90\nwhat = \"attendance of required agencies, per cent\"\nsource = \"no source found; the indicator of 001 3.3 said 100% where invited\"\nconfirmed = false\n\n[target.interval]\nvalue = 90\nwhat = \"review meetings in interval, per cent\"\nsource = \"no source found\"\nconfirmed = false\n\n[target.minutes]\nvalue = 90\nwhat = \"minutes issued in time, per cent\"\nsource = \"no source found\"\nconfirmed = false\n\n[target.actions]\nvalue = 90\nwhat = \"actions done in time, per cent\"\nsource = \"no source found\"\nconfirmed = false\n\n[target.disclosure]\nvalue = 100\nwhat = \"meetings with disclosure considered and reasoned, per cent\"\nsource = \"001 5.23 (to be considered at every review)\"\nconfirmed = true\n\n[target.reply]\nvalue = 90\nwhat = \"referrals answered in time, per cent\"\nsource = \"no source found\"\nconfirmed = false\n\n[target.plans]\nvalue = 90\nwhat = \"initial plan, risk management plan and Risk of Harm assessment in time, per cent\"\nsource = \"000 1.2 improvement (i), 3.1(a)\"\nconfirmed = true\n\n[target.sufficient]\nvalue = 80\nwhat = \"plans that an audit judged sufficient, per cent: the mark of an outstanding service\"\nsource = \"004 section 3\"\nconfirmed = true\n\n[form.screening]\nvalue = \"Q\"\nwhat = \"letter of the screening form\"\nsource = \"001 4.4\"\nconfirmed = true\n\n[form.referral]\nvalue = \"A\"\nwhat = \"letter of the referral form\"\nsource = \"001 4.4\"\nconfirmed = true\n\n[form.minutes]\nvalue = \"B\"\nwhat = \"letter of the minutes\"\nsource = \"001 5.14\"\nconfirmed = true\n\n[switch.four-pillars]\nvalue = true\nwhat = \"plans use the four pillars rather than the 2012 headings\"\nsource = \"001 5.18 (two pilot areas)\"\nconfirmed = false\n\n[clock.countersign]\nlength = 5\nunit = \"working-days\"\nwhat = \"manager''s countersignature of a risk assessment\"\nsource = \"000 1.2 (good practice, North Wales)\"\nconfirmed = true\n\n[clock.event-review]\nlength = 10\nunit = \"working-days\"\nwhat = \"review of risk and plan after a significant event or change\"\nsource = \"000 2.1, 002 2.11-2.13 (no figure given)\"\nconfirmed = false\n\n[clock.file-minutes]\nlength = 10\nunit = \"working-days\"\nwhat = \"minutes filed on the case, from the meeting\"\nsource = \"003 recommendation 3 (no figure given)\"\nconfirmed = false\n\n[clock.acknowledge-minutes]\nlength = 15\nunit = \"working-days\"\nwhat = \"minutes acknowledged by the case manager, from the meeting\"\nsource = \"003 recommendation 3 (no figure given)\"\nconfirmed = false\n\n[clock.level-review]\nlength = 10\nunit = \"working-days\"\nwhat = \"level reviewed after the risk has risen to very high\"\nsource = \"000 1.1 improvement (v) (no figure given)\"\nconfirmed = false\n\n[clock.disclosure-reminder]\nlength = 14\nunit = \"days\"\nwhat = \"warning before a disclosure that was decided is due\"\nsource = \"no source found\"\nconfirmed = false\n\n[count.absences-in-a-row]\nvalue = 2\nwhat = \"meetings in a row missed without report before escalation is due\"\nsource = \"001 4.18, 7.24 (no figure given)\"\nconfirmed = false\n\n[count.minutes-per-case]\nvalue = 15\nwhat = \"least number of minutes for a case at a sitting that hears several\"\nsource = \"no source found\"\nconfirmed = false\n\n[count.unchanged-meetings]\nvalue = 2\nwhat = \"meetings with an unchanged plan before it is questioned\"\nsource = \"001 5.14, 5.20\"\nconfirmed = true\n\n[count.small-numbers]\nvalue = 5\nwhat = \"figures counted over fewer than so many are marked as small numbers\"\nsource = \"no source found\"\nconfirmed = false\n\n[form.prison]\nvalue = \"F\"\nwhat = \"letter of the prison''s form\"\nsource = \"001 6.40\"\nconfirmed = true\n\n[form.statement]\nvalue = \"D\"\nwhat = \"letter of the confidentiality and diversity statement\"\nsource = \"published forms\"\nconfirmed = true\n\n[form.audit]\nvalue = \"L\"\nwhat = \"letter of the audit of meetings\"\nsource = \"published forms\"\nconfirmed = true\n\n[form.benefits]\nvalue = \"J\"\nwhat = \"letter of the notification to Jobcentre Plus\"\nsource = \"published forms\"\nconfirmed = true\n\n[switch.category-4]\nvalue = false\nwhat = \"category 4 (terrorist or terrorist-risk offender) exists\"\nsource = \"published guidance: since 2022\"\nconfirmed = true\n\n[switch.screen-first]\nvalue = true\nwhat = \"the referral form is completed only after a screening that recommends level 2 or 3\"\nsource = \"001 4.5, 4.6\"\nconfirmed = true\n\n[switch.level-2-report-rule]\nvalue = false\nwhat = \"an agency absent from a level 2 meeting owes a written report too\"\nsource = \"003 B1 (West Midlands practice)\"\nconfirmed = true\n\n# The audit form (letter: see form.audit), question by question in the order of the form. `of` says whether it is asked of\n# a meeting or of the whole case; figures name a question by its key. Answers are yes, no (with the reason) or not\n# applicable; a section''s score is the mean of its questions'' shares (002 appendix 5). The wording is this program''s own;\n# what is asked after follows 001 3.4-3.7, 5.19, 7.2 and 002 outcome 4.\n\n[[audit]]\nof = \"meeting\"\nsection = \"The right people\"\nkey = \"right-people\"\nquestion = \"Were all the agencies that the facts of the case call for at the table or represented by a whole report?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"The right people\"\nkey = \"authority\"\nquestion = \"Could those who came commit their agency''s resources?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"Information\"\nkey = \"shared\"\nquestion = \"Did each agency say what it knows that bears on the risk?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"Information\"\nkey = \"previous-actions\"\nquestion = \"Was every earlier action accounted for with what came of it?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"Information\"\nkey = \"offender-view\"\nquestion = \"Was the offender''s own view before the meeting?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"Risk\"\nkey = \"risk-analysed\"\nquestion = \"Was it made clear who is at risk, of what, in which circumstances and how soon?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"Risk\"\nkey = \"victims-heard\"\nquestion = \"Were known and potential victims, and what they had said, considered?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"The plan\"\nkey = \"plan-reviewed\"\nquestion = \"Was the plan reviewed under each of its pillars, with its contingency?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"The plan\"\nkey = \"actions-clear\"\nquestion = \"Does each action have a named owner, a deadline and a reason?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"Decisions\"\nkey = \"disclosure-decided\"\nquestion = \"Was disclosure decided with a reason that stands by itself?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"Decisions\"\nkey = \"level-reasoned\"\nquestion = \"Is the level decided for reasons that a reader who was not there can follow?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"Decisions\"\nkey = \"minutes-clear\"\nquestion = \"Are the minutes clear, complete and free of what nobody needs to know?\"\n\n[[audit]]\nof = \"case\"\nsection = \"Assessment\"\nkey = \"risk-current\"\nquestion = \"Was the risk assessed in time, and again after each significant change?\"\n\n[[audit]]\nof = \"case\"\nsection = \"Assessment\"\nkey = \"level-right\"\nquestion = \"Was the level of management right for the risk at each review?\"\n\n[[audit]]\nof = \"case\"\nsection = \"The plan\"\nkey = \"plan-sufficient\"\nquestion = \"Is the plan sufficient to manage the risk?\"\n\n[[audit]]\nof = \"case\"\nsection = \"The plan\"\nkey = \"plan-protects\"\nquestion = \"Does the plan say how its objectives protect actual and potential victims?\"\n\n[[audit]]\nof = \"case\"\nsection = \"The plan\"\nkey = \"plan-factors\"\nquestion = \"Does the plan address every relevant factor and each specific victim?\"\n\n[[audit]]\nof = \"case\"\nsection = \"The plan\"\nkey = \"plan-contingency\"\nquestion = \"Does the plan say what is done when the risk rises, by whom and how soon?\"\n\n[[audit]]\nof = \"case\"\nsection = \"The plan\"\nkey = \"plan-current\"\nquestion = \"Was the plan kept up with what happened?\"\n\n[[audit]]\nof = \"case\"\nsection = \"Delivery\"\nkey = \"actions-delivered\"\nquestion = \"Were the actions that mattered done, and is it known what came of them?\"\n\n[[audit]]\nof = \"case\"\nsection = \"Delivery\"\nkey = \"restrictions-enforced\"\nquestion = \"Were restrictions monitored, and breaches answered?\"\n\n[[audit]]\nof = \"case\"\nsection = \"Victims\"\nkey = \"threat-managed\"\nquestion = \"Was the threat to each identifiable victim managed?\"\n\n[[audit]]\nof = \"case\"\nsection = \"Victims\"\nkey = \"victims-informed\"\nquestion = \"Were victims offered contact and told what they are entitled to know?\"\n\n[[audit]]\nof = \"case\"\nsection = \"Outcome\"\nkey = \"all-reasonable-action\"\nquestion = \"Was all reasonable action taken to keep the offender''s risk to a minimum?\"\n","edition":"england-wales-2012","effective_from":"2012-02-01"}');
INSERT INTO payload VALUES(3,'97aa71222e1a26fb8abcc6d29e240ba8','{"name":"Sid Fencroft","born":"1990-07-07","sex":"male","pnc":"FIC/0012","ndelius":"FIC-D-0012","visor":"FIC-V-0012","address":"13 Example Row, Fenbury","category":"2","basis":"Assault occasioning actual bodily harm, Schedule 15; 14 months in custody","offence":"Assault occasioning actual bodily harm","offence_kind":"violent","history":"None for violence","sentenced_on":"2013-10-07","sentence":"14 months in custody","custody_months":14,"lead_agency":"probation","case_manager":"Tam Rigby","case_manager_contact":"tam.rigby@fenbury.example","police_manager":"PC Lee Marl","police_manager_contact":"lee.marl@fenbury.example","supervised_by":"Probation, on licence","release_on":"2014-05-02","licence_ends":"2014-12-05","sentence_ends":"2014-12-05","victim_issue":"no","ref":"FEN-2014-0001","edition":"england-wales-2012"}');
INSERT INTO payload VALUES(4,'70a8b9bc1867fc3b62ac0b535f708867','{"eligible":"yes","must_meet":"yes","level":"2","why":"More than one agency has to act, and at the same time","number":1}');
INSERT INTO payload VALUES(5,'fb36386f79c8e273b7d4ace17d8d5ebf','{"level_sought":"2","behaviour":"Drinks","referral":1}');
INSERT INTO payload VALUES(6,'1f7d66aa7c500df5e3758129587b7de8','{"referral":1,"offence_details":"Struck a man in a public house","offender_view":"He is sorry","adds":"Alcohol service and police visits","cannot_alone":"Drink","diversity":"A man of 23; no known needs","earlier_mappa":"None known","other_agencies":"None known","programme_reports":"None known","invite":[{"agency":"probation","authority":"Fenbury Probation","name":"Tam Rigby","role":"Offender manager","contact":"tam.rigby@fenbury.example","why":"offender manager of the lead agency"},{"agency":"substance-misuse","authority":"Fenbury Drug and Alcohol Service","name":"Con Abbey","role":"Team leader","contact":"con.abbey@fenbury.example","why":"alcohol"},{"agency":"police","authority":"Fenbury Police","name":"PC Lee Marl","role":"Police offender manager","contact":"lee.marl@fenbury.example","why":"police"}]}');
INSERT INTO payload VALUES(7,'005be7979c3126fc74def6f845ed1f96','{"assessed_on":"2014-05-19","assessor":"Tam Rigby","likelihood":"Medium","imminence":"Not imminent: sober since release","analysis":"Men in public houses are at risk of a blow when he has been drinking","rating":[{"group":"public","rosh":"medium"},{"group":"known-adult","rosh":"low"},{"group":"children","rosh":"low"},{"group":"staff","rosh":"low"}],"number":1}');
INSERT INTO payload VALUES(8,'3ede9a664e9623f19834d121a24b3182','{"factor":"drink","outstanding":"yes"}');
INSERT INTO payload VALUES(9,'cd8115efabe5a9237125d73be693e8bb','{"kind":"licence","text":"Not to enter any public house in Fenbury","from_on":"2014-05-02","until_on":"2014-12-05","issued_by":"HMP Fenmoor for the Secretary of State","monitored_by":"Tam Rigby","number":1}');
INSERT INTO payload VALUES(10,'33f1d8c6d31894fb6984ab62a7689145','{"protects":"Keeps him sober and out of public houses","factors":"Drink; men in public houses","most_critical":"drink","anticipated":"End of licence in December","conclusion":"supervision, alcohol sessions and no public houses","review_on":"2014-09-05","review_events":"Drink","other_plans":"None exists","entry":[{"pillar":"supervision","what":"Supervision sessions","agency":"probation","who":"Tam Rigby","when":"weekly"},{"pillar":"monitoring","what":"Checks of public houses on Saturdays","agency":"police","who":"PC Lee Marl","when":"monthly"},{"pillar":"interventions","what":"Alcohol sessions","agency":"substance-misuse","who":"Con Abbey","when":"weekly"},{"pillar":"victim-safety","none_because":"The victim was a stranger from abroad who has gone home and wants no contact"}],"contingency":[{"risk":"drink","signs":"Smell of drink; missed session","action":"Session the next day with the alcohol worker; second time, recall is considered","who":"Tam Rigby","how_soon":"the next day","contact":"Fenbury Police control room, day and night, asking for the public protection duty officer"}],"version":1}');
INSERT INTO payload VALUES(11,'0b59dbe0d7c26f34b3a5510c82a83ca2','{"referral":1,"rationale":"Young and at a turning point"}');
INSERT INTO payload VALUES(12,'39d7a9b690c2a9ac8c3d414661079a99','{"referral":1,"reply_due":"2014-05-31"}');
INSERT INTO payload VALUES(13,'357381caf14f458a5a1e85264e1d7421','{"referral":1,"level":"1","reasons":"We see him weekly already; the offender manager sits in","sources":"Our own file, 23 May 2014"}');
INSERT INTO payload VALUES(14,'6fd1495fe359733db2ecf0077d950849','{"referral":1,"level":"1","reasons":"One blow, no weapon, sober; police can visit without a meeting","sources":"PNC, 27 May 2014"}');
INSERT INTO payload VALUES(15,'5a2c1e0dc2da9d4903d8f7f8491b6e06','{"referral":1,"level":"1","reasons":"Medium risk and a plan that one agency carries","sources":"OASys, 19 May 2014","differs":"no"}');
INSERT INTO payload VALUES(16,'e357a8ce19eda6907d385dd0c5d3d00f','{"referral":1,"why":"Medium risk, not imminent; the two services that are needed already work with him and each other","feedback":"Clear on the risk. ''Drink'' is not an issue that one agency cannot manage: say what would go wrong without a meeting. Refer again if he drinks and the alcohol service loses him","sources":"OASys and alcohol service file, 28 May 2014; PNC, 27 May 2014"}');
INSERT INTO payload VALUES(17,'d963eca5c118c875f6eb95ee6fd6b4b1','{"eligible":"yes","must_meet":"no","level":"1","likelihood":"Medium","seriousness":"A blow with the fist","imminence":"Not imminent while sober","one_agency_enough":"Probation sees him weekly, with the alcohol worker in the room","why":"As the panel said on 29 May","number":2}');
INSERT INTO payload VALUES(18,'92648407235760ed950c11e14060fc55','{"police":"PC Lee Marl","probation":"Tam Rigby","finding":"Sober, in work; stays at level 1","complete":"yes"}');
INSERT INTO payload VALUES(19,'07664f17adcf714e06b8d90b559a7344','{"remaining_risk":"Low as long as he stays sober","line":[{"factor":"drink","accepted_because":"Sober since June, tested weekly, and in work"}],"number":1}');
INSERT INTO payload VALUES(20,'c9a9d71046e7b51db831ad68f519517e','{"why":"Licence and sentence ended on 5 December 2014; sober and in work"}');
INSERT INTO payload VALUES(21,'43a596700f01ac984aee2509492ec643','{"rule":"exit-handover","text":"no decision on handing over to integrated offender management or another named team","number":1}');
CREATE TABLE journal_head (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL) STRICT;
INSERT INTO journal_head VALUES(1,21,'34e22098065135314296eba14220620a69f9bb32c5ece96291fb1b806a79445d');
CREATE TABLE access_log (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  case_ref TEXT NOT NULL,
  kind TEXT NOT NULL,
  what TEXT NOT NULL,
  copy INTEGER NOT NULL,
  on_date TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  agency TEXT,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL) STRICT;
INSERT INTO access_log VALUES(1,'','refused','case notify [offender-known, category-test]',0,'2014-05-12','2014-05-12T09:00:00Z','Tam Rigby','case-manager','probation','0000000000000000000000000000000000000000000000000000000000000000','d224d62c80bfcd02c0a9c8a5f955142f3b3e6097d1838825cbd1c9a121edf94f');
INSERT INTO access_log VALUES(2,'FEN-2014-0001','refused','referral submit [referral-risk, referral-risk, referral-risk, referral-risk, referral-risk, referral-adds, referral-adds, referral-invitees, referral-endorsed]',0,'2014-05-13','2014-05-13T09:00:00Z','Tam Rigby','case-manager','probation','d224d62c80bfcd02c0a9c8a5f955142f3b3e6097d1838825cbd1c9a121edf94f','bd037cc005f784ceb32c4df17fde8032f09e8a7f868d08e8f959ef6501018dd6');
INSERT INTO access_log VALUES(3,'','refused','case notify [one-open-case]',0,'2014-05-14','2014-05-14T09:00:00Z','Bryn Oakes','representative','prison','bd037cc005f784ceb32c4df17fde8032f09e8a7f868d08e8f959ef6501018dd6','259997d693ef497d88a828a3cc3a47928ee274c602b8ab0a8398590dbac46aed');
INSERT INTO access_log VALUES(4,'FEN-2014-0001','refused','referral reject [two-agencies-screen, reply-has-reasons, reply-has-reasons, reply-has-reasons]',0,'2014-05-22','2014-05-22T09:00:00Z','Ola Fielding','coordinator','coordination','259997d693ef497d88a828a3cc3a47928ee274c602b8ab0a8398590dbac46aed','c532ca4d69f36716877f8e33b631b42592270f4fdd94dcca9d08d7aaf3190976');
INSERT INTO access_log VALUES(5,'FEN-2014-0001','refused','referral accept [screening-level, reply-has-reasons, reply-has-reasons, reply-has-reasons]',0,'2014-05-29','2014-05-29T09:00:00Z','Ola Fielding','coordinator','coordination','c532ca4d69f36716877f8e33b631b42592270f4fdd94dcca9d08d7aaf3190976','7729572aacf29223663c173bdba1672f04acd46374fcf12d57c1493c4d3a6d1c');
INSERT INTO access_log VALUES(6,'FEN-2014-0001','refused','meeting schedule [possible-now]',0,'2014-05-30','2014-05-30T09:00:00Z','Pip Larch','administrator','coordination','7729572aacf29223663c173bdba1672f04acd46374fcf12d57c1493c4d3a6d1c','82a12bcdad2e6ba83dcfe337a5abf25682c4cb186741ffc7c9d4ab2a3319a679');
INSERT INTO access_log VALUES(7,'FEN-2014-0001','refused','case exit [exit-plan, eligibility-over]',0,'2014-11-21','2014-11-21T09:00:00Z','Ola Fielding','coordinator','coordination','82a12bcdad2e6ba83dcfe337a5abf25682c4cb186741ffc7c9d4ab2a3319a679','88b97b830869473d4c0a23c5ff65016cfa02f56a9d7b688d23d7da7eba8d1e5f');
CREATE TABLE access_head (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL) STRICT;
INSERT INTO access_head VALUES(1,7,'88b97b830869473d4c0a23c5ff65016cfa02f56a9d7b688d23d7da7eba8d1e5f');
CREATE TABLE IF NOT EXISTS "area" (
  "only" INTEGER PRIMARY KEY CHECK ("only" = 1),
  "name" TEXT NOT NULL,
  "prefix" TEXT NOT NULL,
  "version" INTEGER NOT NULL) STRICT;
INSERT INTO area VALUES(1,'Fenbury','FEN',2);
CREATE TABLE IF NOT EXISTS "edition" (
  "position" INTEGER NOT NULL,
  "edition" TEXT NOT NULL,
  "effective_from" TEXT CHECK ("effective_from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "adopted_on" TEXT CHECK ("adopted_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "adopted_by" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  PRIMARY KEY ("position")) STRICT;
INSERT INTO edition VALUES(0,'england-wales-2012','2012-02-01','2014-01-02','Ola Fielding',replace('# MAPPA guidance for England and Wales as it stood for the 2015 inspection.\n#\n# Every figure that practice may set differently stands here and nowhere else. `source` names the report and paragraph\n# (000 = 2006 joint inspection, 001 = 2015 follow-up, 002 = Devon and Cornwall 2013, 003 = West Midlands 2005, 004 = 2018\n# bulletin); `confirmed = false` means that no source was found for the figure and the area has to confirm it: it is\n# printed as "unconfirmed" wherever the policy is shown.\n#\n# To change a figure, copy this file, give the copy another `edition` and an `effective_from`, and adopt it with\n# `mappa policy adopt FILE`. Cases already open stay on their edition until they are moved.\n\nedition = "england-wales-2012"\ntitle = "MAPPA guidance 2012, England and Wales"\neffective_from = 2012-02-01\n\n[clock.notify]\nlength = 3\nunit = "days"\nwhat = "identify and notify, from sentence"\nsource = "001 4.1"\nconfirmed = true\n\n[clock.prison-tells]\nlength = 8\nunit = "months"\nwhat = "prison tells the offender manager of the release date, before release"\nsource = "001 6.39"\nconfirmed = true\n\n[clock.refer]\nlength = 6\nunit = "months"\nwhat = "referral of a custody case, before release"\nsource = "001 4.11"\nconfirmed = true\n\n[clock.reply]\nlength = 10\nunit = "days"\nwhat = "screening decision and feedback, from receipt of the referral"\nsource = "001 4.8"\nconfirmed = true\n\n[clock.first-meeting-2]\nlength = 20\nunit = "working-days"\nwhat = "first level 2 meeting, from acceptance"\nsource = "no source found"\nconfirmed = false\n\n[clock.first-meeting-3]\nlength = 20\nunit = "working-days"\nwhat = "first level 3 meeting, from acceptance"\nsource = "no source found"\nconfirmed = false\n\n[clock.first-meeting-imminent]\nlength = 5\nunit = "working-days"\nwhat = "first meeting when serious harm is imminent, from acceptance"\nsource = "no source found"\nconfirmed = false\n\n[clock.review-1]\nlength = 16\nunit = "weeks"\nwhat = "level 1 review by police and probation"\nsource = "001 4.9 (good practice)"\nconfirmed = true\n\n[clock.review-2]\nlength = 16\nunit = "weeks"\nwhat = "level 2 review meeting"\nsource = "001 5.1"\nconfirmed = true\n\n[clock.review-3]\nlength = 8\nunit = "weeks"\nwhat = "level 3 review meeting"\nsource = "001 5.1"\nconfirmed = true\n\n[clock.risk-review]\nlength = 16\nunit = "weeks"\nwhat = "reassessment of high and very high risk"\nsource = "000 2.1, 003"\nconfirmed = true\n\n[clock.plan]\nlength = 5\nunit = "working-days"\nwhat = "risk management plan for high and very high risk, from sentence or release"\nsource = "000 1.2, 003"\nconfirmed = true\n\n[clock.invitations]\nlength = 10\nunit = "working-days"\nwhat = "invitations out, before the meeting"\nsource = "no source found"\nconfirmed = false\n\n[clock.urgent-actions]\nlength = 1\nunit = "working-days"\nwhat = "urgent actions out, from the meeting"\nsource = "no source found"\nconfirmed = false\n\n[clock.minutes-2]\nlength = 10\nunit = "working-days"\nwhat = "level 2 minutes out, from the meeting"\nsource = "001 5.37"\nconfirmed = true\n\n[clock.minutes-3]\nlength = 5\nunit = "working-days"\nwhat = "level 3 minutes out, from the meeting"\nsource = "001 5.37"\nconfirmed = true\n\n[clock.visor-record]\nlength = 3\nunit = "days"\nwhat = "ViSOR record of a category 1 case, from notification"\nsource = "no source found"\nconfirmed = false\n\n[clock.victim-offer]\nlength = 8\nunit = "weeks"\nwhat = "offer of victim contact, from sentence"\nsource = "002 5.4"\nconfirmed = true\n\n[clock.ending]\nlength = 16\nunit = "weeks"\nwhat = "warning before a notification, licence, order or sentence ends"\nsource = "no source found"\nconfirmed = false\n\n[clock.release-risk-review]\nlength = 8\nunit = "weeks"\nwhat = "risk review before release from custody counts when made within this time"\nsource = "004 Peter (no figure given)"\nconfirmed = false\n\n[clock.short-stay]\nlength = 28\nunit = "days"\nwhat = "a release address for less than this needs the next address"\nsource = "001 5.21 (no figure given)"\nconfirmed = false\n\n[target.attendance]\nvalue = 90\nwhat = "attendance of required agencies, per cent"\nsource = "no source found; the indicator of 001 3.3 said 100% where invited"\nconfirmed = false\n\n[target.interval]\nvalue = 90\nwhat = "review meetings in interval, per cent"\nsource = "no source found"\nconfirmed = false\n\n[target.minutes]\nvalue = 90\nwhat = "minutes issued in time, per cent"\nsource = "no source found"\nconfirmed = false\n\n[target.actions]\nvalue = 90\nwhat = "actions done in time, per cent"\nsource = "no source found"\nconfirmed = false\n\n[target.disclosure]\nvalue = 100\nwhat = "meetings with disclosure considered and reasoned, per cent"\nsource = "001 5.23 (to be considered at every review)"\nconfirmed = true\n\n[target.reply]\nvalue = 90\nwhat = "referrals answered in time, per cent"\nsource = "no source found"\nconfirmed = false\n\n[target.plans]\nvalue = 90\nwhat = "initial plan, risk management plan and Risk of Harm assessment in time, per cent"\nsource = "000 1.2 improvement (i), 3.1(a)"\nconfirmed = true\n\n[target.sufficient]\nvalue = 80\nwhat = "plans that an audit judged sufficient, per cent: the mark of an outstanding service"\nsource = "004 section 3"\nconfirmed = true\n\n[form.screening]\nvalue = "Q"\nwhat = "letter of the screening form"\nsource = "001 4.4"\nconfirmed = true\n\n[form.referral]\nvalue = "A"\nwhat = "letter of the referral form"\nsource = "001 4.4"\nconfirmed = true\n\n[form.minutes]\nvalue = "B"\nwhat = "letter of the minutes"\nsource = "001 5.14"\nconfirmed = true\n\n[switch.four-pillars]\nvalue = true\nwhat = "plans use the four pillars rather than the 2012 headings"\nsource = "001 5.18 (two pilot areas)"\nconfirmed = false\n\n[clock.countersign]\nlength = 5\nunit = "working-days"\nwhat = "manager''s countersignature of a risk assessment"\nsource = "000 1.2 (good practice, North Wales)"\nconfirmed = true\n\n[clock.event-review]\nlength = 10\nunit = "working-days"\nwhat = "review of risk and plan after a significant event or change"\nsource = "000 2.1, 002 2.11-2.13 (no figure given)"\nconfirmed = false\n\n[clock.file-minutes]\nlength = 10\nunit = "working-days"\nwhat = "minutes filed on the case, from the meeting"\nsource = "003 recommendation 3 (no figure given)"\nconfirmed = false\n\n[clock.acknowledge-minutes]\nlength = 15\nunit = "working-days"\nwhat = "minutes acknowledged by the case manager, from the meeting"\nsource = "003 recommendation 3 (no figure given)"\nconfirmed = false\n\n[clock.level-review]\nlength = 10\nunit = "working-days"\nwhat = "level reviewed after the risk has risen to very high"\nsource = "000 1.1 improvement (v) (no figure given)"\nconfirmed = false\n\n[clock.disclosure-reminder]\nlength = 14\nunit = "days"\nwhat = "warning before a disclosure that was decided is due"\nsource = "no source found"\nconfirmed = false\n\n[count.absences-in-a-row]\nvalue = 2\nwhat = "meetings in a row missed without report before escalation is due"\nsource = "001 4.18, 7.24 (no figure given)"\nconfirmed = false\n\n[count.minutes-per-case]\nvalue = 15\nwhat = "least number of minutes for a case at a sitting that hears several"\nsource = "no source found"\nconfirmed = false\n\n[count.unchanged-meetings]\nvalue = 2\nwhat = "meetings with an unchanged plan before it is questioned"\nsource = "001 5.14, 5.20"\nconfirmed = true\n\n[count.small-numbers]\nvalue = 5\nwhat = "figures counted over fewer than so many are marked as small numbers"\nsource = "no source found"\nconfirmed = false\n\n[form.prison]\nvalue = "F"\nwhat = "letter of the prison''s form"\nsource = "001 6.40"\nconfirmed = true\n\n[form.statement]\nvalue = "D"\nwhat = "letter of the confidentiality and diversity statement"\nsource = "published forms"\nconfirmed = true\n\n[form.audit]\nvalue = "L"\nwhat = "letter of the audit of meetings"\nsource = "published forms"\nconfirmed = true\n\n[form.benefits]\nvalue = "J"\nwhat = "letter of the notification to Jobcentre Plus"\nsource = "published forms"\nconfirmed = true\n\n[switch.category-4]\nvalue = false\nwhat = "category 4 (terrorist or terrorist-risk offender) exists"\nsource = "published guidance: since 2022"\nconfirmed = true\n\n[switch.screen-first]\nvalue = true\nwhat = "the referral form is completed only after a screening that recommends level 2 or 3"\nsource = "001 4.5, 4.6"\nconfirmed = true\n\n[switch.level-2-report-rule]\nvalue = false\nwhat = "an agency absent from a level 2 meeting owes a written report too"\nsource = "003 B1 (West Midlands practice)"\nconfirmed = true\n\n# The audit form (letter: see form.audit), question by question in the order of the form. `of` says whether it is asked of\n# a meeting or of the whole case; figures name a question by its key. Answers are yes, no (with the reason) or not\n# applicable; a section''s score is the mean of its questions'' shares (002 appendix 5). The wording is this program''s own;\n# what is asked after follows 001 3.4-3.7, 5.19, 7.2 and 002 outcome 4.\n\n[[audit]]\nof = "meeting"\nsection = "The right people"\nkey = "right-people"\nquestion = "Were all the agencies that the facts of the case call for at the table or represented by a whole report?"\n\n[[audit]]\nof = "meeting"\nsection = "The right people"\nkey = "authority"\nquestion = "Could those who came commit their agency''s resources?"\n\n[[audit]]\nof = "meeting"\nsection = "Information"\nkey = "shared"\nquestion = "Did each agency say what it knows that bears on the risk?"\n\n[[audit]]\nof = "meeting"\nsection = "Information"\nkey = "previous-actions"\nquestion = "Was every earlier action accounted for with what came of it?"\n\n[[audit]]\nof = "meeting"\nsection = "Information"\nkey = "offender-view"\nquestion = "Was the offender''s own view before the meeting?"\n\n[[audit]]\nof = "meeting"\nsection = "Risk"\nkey = "risk-analysed"\nquestion = "Was it made clear who is at risk, of what, in which circumstances and how soon?"\n\n[[audit]]\nof = "meeting"\nsection = "Risk"\nkey = "victims-heard"\nquestion = "Were known and potential victims, and what they had said, considered?"\n\n[[audit]]\nof = "meeting"\nsection = "The plan"\nkey = "plan-reviewed"\nquestion = "Was the plan reviewed under each of its pillars, with its contingency?"\n\n[[audit]]\nof = "meeting"\nsection = "The plan"\nkey = "actions-clear"\nquestion = "Does each action have a named owner, a deadline and a reason?"\n\n[[audit]]\nof = "meeting"\nsection = "Decisions"\nkey = "disclosure-decided"\nquestion = "Was disclosure decided with a reason that stands by itself?"\n\n[[audit]]\nof = "meeting"\nsection = "Decisions"\nkey = "level-reasoned"\nquestion = "Is the level decided for reasons that a reader who was not there can follow?"\n\n[[audit]]\nof = "meeting"\nsection = "Decisions"\nkey = "minutes-clear"\nquestion = "Are the minutes clear, complete and free of what nobody needs to know?"\n\n[[audit]]\nof = "case"\nsection = "Assessment"\nkey = "risk-current"\nquestion = "Was the risk assessed in time, and again after each significant change?"\n\n[[audit]]\nof = "case"\nsection = "Assessment"\nkey = "level-right"\nquestion = "Was the level of management right for the risk at each review?"\n\n[[audit]]\nof = "case"\nsection = "The plan"\nkey = "plan-sufficient"\nquestion = "Is the plan sufficient to manage the risk?"\n\n[[audit]]\nof = "case"\nsection = "The plan"\nkey = "plan-protects"\nquestion = "Does the plan say how its objectives protect actual and potential victims?"\n\n[[audit]]\nof = "case"\nsection = "The plan"\nkey = "plan-factors"\nquestion = "Does the plan address every relevant factor and each specific victim?"\n\n[[audit]]\nof = "case"\nsection = "The plan"\nkey = "plan-contingency"\nquestion = "Does the plan say what is done when the risk rises, by whom and how soon?"\n\n[[audit]]\nof = "case"\nsection = "The plan"\nkey = "plan-current"\nquestion = "Was the plan kept up with what happened?"\n\n[[audit]]\nof = "case"\nsection = "Delivery"\nkey = "actions-delivered"\nquestion = "Were the actions that mattered done, and is it known what came of them?"\n\n[[audit]]\nof = "case"\nsection = "Delivery"\nkey = "restrictions-enforced"\nquestion = "Were restrictions monitored, and breaches answered?"\n\n[[audit]]\nof = "case"\nsection = "Victims"\nkey = "threat-managed"\nquestion = "Was the threat to each identifiable victim managed?"\n\n[[audit]]\nof = "case"\nsection = "Victims"\nkey = "victims-informed"\nquestion = "Were victims offered contact and told what they are entitled to know?"\n\n[[audit]]\nof = "case"\nsection = "Outcome"\nkey = "all-reasonable-action"\nquestion = "Was all reasonable action taken to keep the offender''s risk to a minimum?"\n','\n',char(10)));
CREATE TABLE IF NOT EXISTS "staff" (
  "position" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "authority" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "contact" TEXT NOT NULL,
  "single_point" TEXT CHECK ("single_point" IN ('yes', 'no')),
  "chair_trained_on" TEXT CHECK ("chair_trained_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "left_on" TEXT CHECK ("left_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "recorded_on" TEXT CHECK ("recorded_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY ("position")) STRICT;
CREATE TABLE IF NOT EXISTS "absence" (
  "position" INTEGER NOT NULL,
  "manager" TEXT NOT NULL,
  "deputy" TEXT NOT NULL,
  "from_on" TEXT CHECK ("from_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "until_on" TEXT CHECK ("until_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY ("position")) STRICT;
CREATE TABLE IF NOT EXISTS "secure_domain" (
  "position" INTEGER NOT NULL,
  "domain" TEXT NOT NULL,
  PRIMARY KEY ("position")) STRICT;
CREATE TABLE IF NOT EXISTS "erasure" (
  "position" INTEGER NOT NULL,
  "ref" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "authority" TEXT NOT NULL,
  "erased_by" TEXT NOT NULL,
  "steps" INTEGER NOT NULL,
  "erased_on" TEXT CHECK ("erased_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY ("position")) STRICT;
CREATE TABLE IF NOT EXISTS "seat" (
  "position" INTEGER NOT NULL,
  "seat" TEXT NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "holder" TEXT NOT NULL,
  "given_up_on" TEXT CHECK ("given_up_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "recorded_on" TEXT CHECK ("recorded_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY ("position")) STRICT;
CREATE TABLE IF NOT EXISTS "board_sitting" (
  "position" INTEGER NOT NULL,
  "ref" TEXT NOT NULL,
  "held_on" TEXT CHECK ("held_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "recorded_on" TEXT CHECK ("recorded_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY ("position")) STRICT;
CREATE TABLE IF NOT EXISTS "seat_attendance" (
  "position" INTEGER NOT NULL,
  "sitting" TEXT NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "filled" TEXT CHECK ("filled" IN ('yes', 'no')),
  "seat" TEXT NOT NULL,
  "invited" TEXT CHECK ("invited" IN ('yes', 'no')),
  "came" TEXT CHECK ("came" IN ('yes', 'no')),
  PRIMARY KEY ("position")) STRICT;
CREATE TABLE IF NOT EXISTS "case" (
  "ref" TEXT NOT NULL,
  "earlier_ref" TEXT NOT NULL,
  "edition" TEXT NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('notified', 'level-1', 'level-2', 'level-3', 'exited')),
  "notified_on" TEXT CHECK ("notified_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "notified_by" TEXT CHECK ("notified_by" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "exited_on" TEXT CHECK ("exited_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "exit_reason" TEXT NOT NULL,
  "merged_into" TEXT NOT NULL,
  "from_area" TEXT NOT NULL,
  "transfer_to" TEXT NOT NULL,
  "transfer_contact" TEXT NOT NULL,
  "transfer_why" TEXT NOT NULL,
  "transfer_sent_on" TEXT CHECK ("transfer_sent_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "transfer_received_by" TEXT NOT NULL,
  "transfer_received_on" TEXT CHECK ("transfer_received_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "last_step_on" TEXT CHECK ("last_step_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "version" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "aliases" TEXT NOT NULL,
  "born" TEXT CHECK ("born" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "sex" TEXT CHECK ("sex" IN ('male', 'female')),
  "ethnicity" TEXT NOT NULL,
  "pnc" TEXT NOT NULL,
  "cro" TEXT NOT NULL,
  "ndelius" TEXT NOT NULL,
  "noms" TEXT NOT NULL,
  "visor" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "release_address" TEXT NOT NULL,
  "category" TEXT CHECK ("category" IN ('1', '2', '3', '4')),
  "basis" TEXT NOT NULL,
  "offence" TEXT NOT NULL,
  "offence_kind" TEXT CHECK ("offence_kind" IN ('sexual', 'violent', 'terrorist', 'other')),
  "history" TEXT NOT NULL,
  "sentenced_on" TEXT CHECK ("sentenced_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "sentence" TEXT NOT NULL,
  "custody_months" INTEGER NOT NULL,
  "hospital_order" TEXT CHECK ("hospital_order" IN ('yes', 'no')),
  "murder" TEXT CHECK ("murder" IN ('yes', 'no')),
  "registered" TEXT CHECK ("registered" IN ('yes', 'no')),
  "sexual_conviction" TEXT CHECK ("sexual_conviction" IN ('yes', 'no')),
  "dangerousness" TEXT NOT NULL,
  "lead_agency" TEXT CHECK ("lead_agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "lead_reason" TEXT NOT NULL,
  "case_manager" TEXT NOT NULL,
  "case_manager_contact" TEXT NOT NULL,
  "police_manager" TEXT NOT NULL,
  "police_manager_contact" TEXT NOT NULL,
  "police_supervisor" TEXT NOT NULL,
  "police_supervisor_contact" TEXT NOT NULL,
  "police_visits" TEXT NOT NULL,
  "supervised_by" TEXT NOT NULL,
  "prison" TEXT NOT NULL,
  "approved_premises" TEXT NOT NULL,
  "release_on" TEXT CHECK ("release_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "parole_on" TEXT CHECK ("parole_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "licence_ends" TEXT CHECK ("licence_ends" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "sentence_ends" TEXT CHECK ("sentence_ends" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "notification_ends" TEXT CHECK ("notification_ends" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "initial_plan_on" TEXT CHECK ("initial_plan_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "victim_issue" TEXT CHECK ("victim_issue" IN ('yes', 'no')),
  "children_at_risk" TEXT CHECK ("children_at_risk" IN ('yes', 'no')),
  "adults_at_risk" TEXT CHECK ("adults_at_risk" IN ('yes', 'no')),
  "tagged" TEXT CHECK ("tagged" IN ('yes', 'no')),
  "mental_disorder" TEXT CHECK ("mental_disorder" IN ('yes', 'no')),
  "terrorism" TEXT CHECK ("terrorism" IN ('yes', 'no')),
  "benefits" TEXT CHECK ("benefits" IN ('yes', 'no')),
  "victim_contact" TEXT CHECK ("victim_contact" IN ('yes', 'no')),
  PRIMARY KEY ("ref")) STRICT;
INSERT INTO "case" VALUES('FEN-2014-0001','','england-wales-2012','exited','2014-05-12','probation','2014-12-08','Licence and sentence ended on 5 December 2014; sober and in work','','','','','',NULL,'',NULL,'2014-12-08',19,'Sid Fencroft','','1990-07-07','male','','FIC/0012','','FIC-D-0012','','FIC-V-0012','13 Example Row, Fenbury','','2','Assault occasioning actual bodily harm, Schedule 15; 14 months in custody','Assault occasioning actual bodily harm','violent','None for violence','2013-10-07','14 months in custody',14,NULL,NULL,NULL,NULL,'','probation','','Tam Rigby','tam.rigby@fenbury.example','PC Lee Marl','lee.marl@fenbury.example','','','','Probation, on licence','','','2014-05-02',NULL,'2014-12-05','2014-12-05',NULL,NULL,'no',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE IF NOT EXISTS "fact_change" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "fact" TEXT NOT NULL,
  "was" TEXT NOT NULL,
  "now" TEXT NOT NULL,
  "on" TEXT CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "by" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "effective_on" TEXT CHECK ("effective_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "resulting_action" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO fact_change VALUES('FEN-2014-0001',0,1,'risk of serious harm','','medium','2014-05-19','Tam Rigby','','2014-05-19','');
INSERT INTO fact_change VALUES('FEN-2014-0001',1,2,'level','','1','2014-06-02','Tam Rigby','Probation sees him weekly, with the alcohol worker in the room','2014-06-02','');
CREATE TABLE IF NOT EXISTS "level_period" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "level" TEXT CHECK ("level" IN ('1', '2', '3')),
  "from_on" TEXT CHECK ("from_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "until_on" TEXT CHECK ("until_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "meeting" INTEGER NOT NULL,
  "decided_by" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "dissent" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO level_period VALUES('FEN-2014-0001',0,1,'1','2014-06-02','2014-12-08',0,'Tam Rigby','Probation sees him weekly, with the alcohol worker in the room','');
CREATE TABLE IF NOT EXISTS "screening" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "decided_on" TEXT CHECK ("decided_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "decided_by" TEXT NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "eligible" TEXT CHECK ("eligible" IN ('yes', 'no')),
  "must_meet" TEXT CHECK ("must_meet" IN ('yes', 'no')),
  "level" TEXT CHECK ("level" IN ('1', '2', '3')),
  "likelihood" TEXT NOT NULL,
  "seriousness" TEXT NOT NULL,
  "imminence" TEXT NOT NULL,
  "one_agency_enough" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO screening VALUES('FEN-2014-0001',0,1,'2014-05-13','Tam Rigby','probation','yes','yes','2','','','','','More than one agency has to act, and at the same time');
INSERT INTO screening VALUES('FEN-2014-0001',1,2,'2014-06-02','Tam Rigby','probation','yes','no','1','Medium','A blow with the fist','Not imminent while sober','Probation sees him weekly, with the alcohol worker in the room','As the panel said on 29 May');
CREATE TABLE IF NOT EXISTS "level_review" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "reviewed_on" TEXT CHECK ("reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "police" TEXT NOT NULL,
  "probation" TEXT NOT NULL,
  "finding" TEXT NOT NULL,
  "complete" TEXT CHECK ("complete" IN ('yes', 'no')),
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO level_review VALUES('FEN-2014-0001',0,1,'2014-09-19','PC Lee Marl','Tam Rigby','Sober, in work; stays at level 1','yes');
CREATE TABLE IF NOT EXISTS "warning" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "rule" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "raised_on" TEXT CHECK ("raised_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "answered_on" TEXT CHECK ("answered_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "answered_by" TEXT NOT NULL,
  "answer" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO warning VALUES('FEN-2014-0001',0,1,'exit-handover','no decision on handing over to integrated offender management or another named team','2014-12-08',NULL,'','');
CREATE TABLE IF NOT EXISTS "level_proposal" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "proposed_on" TEXT CHECK ("proposed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "proposed_by" TEXT NOT NULL,
  "level" TEXT CHECK ("level" IN ('1', '2', '3')),
  "prison" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "critical_few" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "changed_on" TEXT CHECK ("changed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "listed" TEXT CHECK ("listed" IN ('yes', 'no')),
  "why" TEXT NOT NULL,
  "decided_by" TEXT NOT NULL,
  "meeting" INTEGER NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "departure" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "departed_on" TEXT CHECK ("departed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "departed_by" TEXT NOT NULL,
  "guidance" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "case_event" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "action" INTEGER NOT NULL,
  "recorded_on" TEXT CHECK ("recorded_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "recorded_by" TEXT NOT NULL,
  "enforced_by" TEXT NOT NULL,
  "kind" TEXT CHECK ("kind" IN ('substance-use', 'non-compliance', 'low-mood', 'missed-medication', 'lost-accommodation', 'relationship-breakdown', 'release', 'recall', 'breach', 'new-offence', 'new-allegation', 'arrest', 'address-change', 'new-relationship', 'requirement-ended', 'death', 'intelligence', 'plan-trigger', 'victim-harm')),
  "happened_on" TEXT CHECK ("happened_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "what" TEXT NOT NULL,
  "told_by" TEXT NOT NULL,
  "restriction" INTEGER NOT NULL,
  "contingency" INTEGER NOT NULL,
  "offence_kind" TEXT CHECK ("offence_kind" IN ('sexual', 'violent', 'terrorist', 'other')),
  "disposal" TEXT CHECK ("disposal" IN ('charge', 'caution', 'conviction')),
  "serious" TEXT CHECK ("serious" IN ('yes', 'no')),
  "enforcement" TEXT CHECK ("enforcement" IN ('warning', 'return-to-court', 'recall', 'prosecution', 'no-action')),
  "enforcement_why" TEXT NOT NULL,
  "enforced_on" TEXT CHECK ("enforced_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "past_offence" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "kind" TEXT CHECK ("kind" IN ('child-victim', 'sexual', 'violence', 'domestic-abuse', 'arson', 'weapons', 'stalking', 'terrorism', 'other')),
  "year" INTEGER NOT NULL,
  "what" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "contact" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "contact_by" TEXT NOT NULL,
  "what" TEXT NOT NULL,
  "contact_on" TEXT CHECK ("contact_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "a_week" INTEGER NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "assessment" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "meeting" INTEGER NOT NULL,
  "recorded_on" TEXT CHECK ("recorded_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "recorded_by" TEXT NOT NULL,
  "countersigned_on" TEXT CHECK ("countersigned_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "countersigned_by" TEXT NOT NULL,
  "countersigned_for" TEXT NOT NULL,
  "countersign_rationale" TEXT NOT NULL,
  "assessed_on" TEXT CHECK ("assessed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "assessor" TEXT NOT NULL,
  "manager" TEXT NOT NULL,
  "likelihood" TEXT NOT NULL,
  "imminence" TEXT NOT NULL,
  "why_imminent" TEXT NOT NULL,
  "analysis" TEXT NOT NULL,
  "triggers" TEXT NOT NULL,
  "protective_factors" TEXT NOT NULL,
  "changed" TEXT NOT NULL,
  "resulting_action" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO assessment VALUES('FEN-2014-0001',0,1,0,'2014-05-19','Tam Rigby',NULL,'','','','2014-05-19','Tam Rigby','','Medium','Not imminent: sober since release','','Men in public houses are at risk of a blow when he has been drinking','','','','');
CREATE TABLE IF NOT EXISTS "rating" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "assessment" INTEGER NOT NULL,
  "group" TEXT CHECK ("group" IN ('public', 'children', 'known-adult', 'staff', 'prisoners')),
  "rosh" TEXT CHECK ("rosh" IN ('low', 'medium', 'high', 'very-high')),
  "harm" TEXT NOT NULL,
  "whom" TEXT NOT NULL,
  "tool" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO rating VALUES('FEN-2014-0001',0,1,'public','medium','','','');
INSERT INTO rating VALUES('FEN-2014-0001',1,1,'known-adult','low','','','');
INSERT INTO rating VALUES('FEN-2014-0001',2,1,'children','low','','','');
INSERT INTO rating VALUES('FEN-2014-0001',3,1,'staff','low','','','');
CREATE TABLE IF NOT EXISTS "score" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "assessment" INTEGER NOT NULL,
  "tool" TEXT NOT NULL,
  "score" TEXT NOT NULL,
  "meaning" TEXT NOT NULL,
  "scored_on" TEXT CHECK ("scored_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "assessor" TEXT NOT NULL,
  "authorised_by" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "risk_factor" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "factor" TEXT NOT NULL,
  "about" TEXT NOT NULL,
  "outstanding" TEXT CHECK ("outstanding" IN ('yes', 'no')),
  "most_critical" TEXT CHECK ("most_critical" IN ('yes', 'no')),
  "recorded_on" TEXT CHECK ("recorded_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO risk_factor VALUES('FEN-2014-0001',0,'drink','','yes',NULL,'2014-05-19');
CREATE TABLE IF NOT EXISTS "person" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "recorded_on" TEXT CHECK ("recorded_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "tie" TEXT CHECK ("tie" IN ('victim', 'potential-victim', 'threatened', 'child', 'partner', 'family', 'staff', 'co-offender', 'supporter')),
  "person" TEXT NOT NULL,
  "relation" TEXT NOT NULL,
  "address_known" TEXT NOT NULL,
  "protection" TEXT NOT NULL,
  "contact_officer" TEXT NOT NULL,
  "at_risk" TEXT CHECK ("at_risk" IN ('low', 'medium', 'high', 'very-high')),
  "died_on" TEXT CHECK ("died_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "no_condition_because" TEXT NOT NULL,
  "contact_offered_on" TEXT CHECK ("contact_offered_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "contact_taken_up" TEXT CHECK ("contact_taken_up" IN ('yes', 'no')),
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "restriction" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "recorded_on" TEXT CHECK ("recorded_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "ended_on" TEXT CHECK ("ended_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "end_reason" TEXT NOT NULL,
  "confirmed_on" TEXT CHECK ("confirmed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "confirmed_by" TEXT NOT NULL,
  "kind" TEXT CHECK ("kind" IN ('licence', 'sopo', 'shpo', 'rosho', 'sro', 'foreign-travel', 'voo', 'restraining', 'notification', 'polygraph', 'court-order', 'voluntary')),
  "text" TEXT NOT NULL,
  "from_on" TEXT CHECK ("from_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "until_on" TEXT CHECK ("until_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "until_further_order" TEXT CHECK ("until_further_order" IN ('yes', 'no')),
  "issued_by" TEXT NOT NULL,
  "monitored_by" TEXT NOT NULL,
  "names" TEXT NOT NULL,
  "necessary" TEXT NOT NULL,
  "proportionate" TEXT NOT NULL,
  "covers" TEXT NOT NULL,
  "proposed" TEXT CHECK ("proposed" IN ('yes', 'no')),
  "victim_related" TEXT CHECK ("victim_related" IN ('yes', 'no')),
  "monitoring_agency" TEXT CHECK ("monitoring_agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "check_days" INTEGER NOT NULL,
  "questions" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO restriction VALUES('FEN-2014-0001',0,1,'2014-05-19',NULL,'','2014-05-19','Tam Rigby','licence','Not to enter any public house in Fenbury','2014-05-02','2014-12-05',NULL,'HMP Fenmoor for the Secretary of State','Tam Rigby','','','','',NULL,NULL,NULL,0,'');
CREATE TABLE IF NOT EXISTS "restriction_check" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "restriction" INTEGER NOT NULL,
  "checked_on" TEXT CHECK ("checked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "checked_by" TEXT NOT NULL,
  "found" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "conditions_approval" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "approved_on" TEXT CHECK ("approved_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "approved_by" TEXT NOT NULL,
  "not_covered" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "plan" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "version" INTEGER NOT NULL,
  "meeting" INTEGER NOT NULL,
  "written_on" TEXT CHECK ("written_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "written_by" TEXT NOT NULL,
  "written_for" TEXT CHECK ("written_for" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "protects" TEXT NOT NULL,
  "factors" TEXT NOT NULL,
  "most_critical" TEXT NOT NULL,
  "anticipated" TEXT NOT NULL,
  "conclusion" TEXT NOT NULL,
  "review_on" TEXT CHECK ("review_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "review_events" TEXT NOT NULL,
  "other_plans" TEXT NOT NULL,
  "second_plan" TEXT CHECK ("second_plan" IN ('yes', 'no')),
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO "plan" VALUES('FEN-2014-0001',0,1,0,'2014-05-19','Tam Rigby','probation','Keeps him sober and out of public houses','Drink; men in public houses','drink','End of licence in December','supervision, alcohol sessions and no public houses','2014-09-05','Drink','None exists',NULL);
CREATE TABLE IF NOT EXISTS "plan_entry" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "plan" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "pillar" TEXT CHECK ("pillar" IN ('supervision', 'monitoring', 'interventions', 'victim-safety')),
  "what" TEXT NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "who" TEXT NOT NULL,
  "when" TEXT NOT NULL,
  "announced" TEXT CHECK ("announced" IN ('yes', 'no')),
  "checks" TEXT NOT NULL,
  "from_on" TEXT CHECK ("from_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "until_on" TEXT CHECK ("until_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "closed_entry" TEXT CHECK ("closed_entry" IN ('yes', 'no')),
  "none_because" TEXT NOT NULL,
  "heading" TEXT CHECK ("heading" IN ('restrictive', 'rehabilitative', 'protective')),
  "answers" TEXT NOT NULL,
  "action" INTEGER NOT NULL,
  "follows" INTEGER NOT NULL,
  "differs_because" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO plan_entry VALUES('FEN-2014-0001',0,1,1,'supervision','Supervision sessions','probation','Tam Rigby','weekly',NULL,'',NULL,NULL,NULL,'',NULL,'',0,0,'');
INSERT INTO plan_entry VALUES('FEN-2014-0001',1,1,2,'monitoring','Checks of public houses on Saturdays','police','PC Lee Marl','monthly',NULL,'',NULL,NULL,NULL,'',NULL,'',0,0,'');
INSERT INTO plan_entry VALUES('FEN-2014-0001',2,1,3,'interventions','Alcohol sessions','substance-misuse','Con Abbey','weekly',NULL,'',NULL,NULL,NULL,'',NULL,'',0,0,'');
INSERT INTO plan_entry VALUES('FEN-2014-0001',3,1,4,'victim-safety','',NULL,'','',NULL,'',NULL,NULL,NULL,'The victim was a stranger from abroad who has gone home and wants no contact',NULL,'',0,0,'');
CREATE TABLE IF NOT EXISTS "contingency" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "plan" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "risk" TEXT NOT NULL,
  "signs" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "who" TEXT NOT NULL,
  "how_soon" TEXT NOT NULL,
  "contact" TEXT NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "within_days" INTEGER NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO contingency VALUES('FEN-2014-0001',0,1,1,'drink','Smell of drink; missed session','Session the next day with the alcohol worker; second time, recall is considered','Tam Rigby','the next day','Fenbury Police control room, day and night, asking for the public protection duty officer',NULL,0);
CREATE TABLE IF NOT EXISTS "plan_review" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "plan" INTEGER NOT NULL,
  "reviewed_on" TEXT CHECK ("reviewed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "reviewed_by" TEXT NOT NULL,
  "finding" TEXT NOT NULL,
  "changes" TEXT NOT NULL,
  "next_review_on" TEXT CHECK ("next_review_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "review_comment" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "review" INTEGER NOT NULL,
  "action" INTEGER NOT NULL,
  "comment" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "exit_plan" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "written_on" TEXT CHECK ("written_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "written_by" TEXT NOT NULL,
  "remaining_risk" TEXT NOT NULL,
  "lead_agency" TEXT CHECK ("lead_agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "comes_back_if" TEXT NOT NULL,
  "restrictions_run_on" TEXT NOT NULL,
  "voluntary_support" TEXT NOT NULL,
  "told_if_risk_rises" TEXT NOT NULL,
  "handover" TEXT NOT NULL,
  "handover_officer" TEXT NOT NULL,
  "handover_on" TEXT CHECK ("handover_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "handover_watches" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO exit_plan VALUES('FEN-2014-0001',0,1,'2014-12-08','Ola Fielding','Low as long as he stays sober',NULL,'','','','','','',NULL,'');
CREATE TABLE IF NOT EXISTS "exit_line" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "plan" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "factor" TEXT NOT NULL,
  "action" INTEGER NOT NULL,
  "what" TEXT NOT NULL,
  "who" TEXT NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "from_on" TEXT CHECK ("from_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "accepted_because" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO exit_line VALUES('FEN-2014-0001',0,1,1,'drink',0,'','',NULL,NULL,'Sober since June, tested weekly, and in work');
CREATE TABLE IF NOT EXISTS "release" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "planned_on" TEXT CHECK ("planned_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "planned_by" TEXT NOT NULL,
  "release_on" TEXT CHECK ("release_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "address" TEXT NOT NULL,
  "from_on" TEXT CHECK ("from_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "until_on" TEXT CHECK ("until_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "collected_by" TEXT NOT NULL,
  "first_contact" TEXT NOT NULL,
  "contacts" TEXT NOT NULL,
  "protection" TEXT NOT NULL,
  "next_address" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "referral" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('draft', 'screening', 'escalated', 'returned', 'accepted', 'rejected', 'withdrawn', 'redirected')),
  "referrer" TEXT NOT NULL,
  "edited_by" TEXT NOT NULL,
  "referred_by" TEXT CHECK ("referred_by" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "drafted_on" TEXT CHECK ("drafted_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "first_submitted_on" TEXT CHECK ("first_submitted_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "submitted_on" TEXT CHECK ("submitted_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "submissions" INTEGER NOT NULL,
  "reply_due" TEXT CHECK ("reply_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "endorsed_by" TEXT NOT NULL,
  "endorsed_on" TEXT CHECK ("endorsed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "endorsed_for" TEXT NOT NULL,
  "endorsement" TEXT NOT NULL,
  "decided_on" TEXT CHECK ("decided_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "decided_by" TEXT NOT NULL,
  "level_decided" TEXT CHECK ("level_decided" IN ('1', '2', '3')),
  "why" TEXT NOT NULL,
  "feedback" TEXT NOT NULL,
  "sources" TEXT NOT NULL,
  "redirected_to" TEXT NOT NULL,
  "lacks" TEXT NOT NULL,
  "returned_on" TEXT CHECK ("returned_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "settled_on" TEXT CHECK ("settled_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "settled_by" TEXT NOT NULL,
  "settled_level" TEXT CHECK ("settled_level" IN ('1', '2', '3')),
  "settled_why" TEXT NOT NULL,
  "level_sought" TEXT CHECK ("level_sought" IN ('1', '2', '3')),
  "offence_details" TEXT NOT NULL,
  "behaviour" TEXT NOT NULL,
  "offender_view" TEXT NOT NULL,
  "adds" TEXT NOT NULL,
  "cannot_alone" TEXT NOT NULL,
  "diversity" TEXT NOT NULL,
  "earlier_mappa" TEXT NOT NULL,
  "other_agencies" TEXT NOT NULL,
  "media" TEXT NOT NULL,
  "staff_safety" TEXT NOT NULL,
  "programme_reports" TEXT NOT NULL,
  "victim_issues" TEXT NOT NULL,
  "needs" TEXT NOT NULL,
  "ground" TEXT CHECK ("ground" IN ('mappa', 'domestic-abuse', 'child-safeguarding')),
  "division" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO referral VALUES('FEN-2014-0001',0,1,'rejected','Tam Rigby','Tam Rigby','probation','2014-05-13','2014-05-21','2014-05-21',1,'2014-05-31','Nell Ashby','2014-05-20','','Young and at a turning point','2014-05-29','Ola Fielding',NULL,'Medium risk, not imminent; the two services that are needed already work with him and each other','Clear on the risk. ''Drink'' is not an issue that one agency cannot manage: say what would go wrong without a meeting. Refer again if he drinks and the alcohol service loses him','OASys and alcohol service file, 28 May 2014; PNC, 27 May 2014','','',NULL,NULL,'',NULL,'','2','Struck a man in a public house','Drinks','He is sorry','Alcohol service and police visits','Drink','A man of 23; no known needs','None known','None known','','','None known','','',NULL,'');
CREATE TABLE IF NOT EXISTS "invitee" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "referral" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "authority" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "contact" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO invitee VALUES('FEN-2014-0001',0,1,1,'probation','Fenbury Probation','Tam Rigby','Offender manager','tam.rigby@fenbury.example','offender manager of the lead agency');
INSERT INTO invitee VALUES('FEN-2014-0001',1,1,2,'substance-misuse','Fenbury Drug and Alcohol Service','Con Abbey','Team leader','con.abbey@fenbury.example','alcohol');
INSERT INTO invitee VALUES('FEN-2014-0001',2,1,3,'police','Fenbury Police','PC Lee Marl','Police offender manager','lee.marl@fenbury.example','police');
CREATE TABLE IF NOT EXISTS "view" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "referral" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "given_by" TEXT NOT NULL,
  "given_on" TEXT CHECK ("given_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "level" TEXT CHECK ("level" IN ('1', '2', '3')),
  "reasons" TEXT NOT NULL,
  "sources" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO "view" VALUES('FEN-2014-0001',0,1,1,'substance-misuse','Con Abbey','2014-05-23','1','We see him weekly already; the offender manager sits in','Our own file, 23 May 2014');
INSERT INTO "view" VALUES('FEN-2014-0001',1,1,2,'police','DS Ivo Brand','2014-05-27','1','One blow, no weapon, sober; police can visit without a meeting','PNC, 27 May 2014');
INSERT INTO "view" VALUES('FEN-2014-0001',2,1,3,'probation','Dilys Frome','2014-05-28','1','Medium risk and a plan that one agency carries','OASys, 19 May 2014');
CREATE TABLE IF NOT EXISTS "meeting" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('scheduled', 'in-session', 'closed', 'approved', 'issued', 'posted', 'correcting', 'cancelled')),
  "referral" INTEGER NOT NULL,
  "level" TEXT CHECK ("level" IN ('1', '2', '3')),
  "initial" TEXT CHECK ("initial" IN ('yes', 'no')),
  "scheduled_for" TEXT CHECK ("scheduled_for" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "time" TEXT NOT NULL,
  "venue" TEXT NOT NULL,
  "chair" TEXT NOT NULL,
  "chair_role" TEXT NOT NULL,
  "minute_taker" TEXT NOT NULL,
  "held_on" TEXT CHECK ("held_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "closed_on" TEXT CHECK ("closed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "review_limit" TEXT CHECK ("review_limit" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "minutes_due" TEXT CHECK ("minutes_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "actions_sent_on" TEXT CHECK ("actions_sent_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "actions_sent_at" TEXT NOT NULL,
  "minutes_version" INTEGER NOT NULL,
  "approved_on" TEXT CHECK ("approved_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "approved_by" TEXT NOT NULL,
  "issued_on" TEXT CHECK ("issued_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "version_issued_on" TEXT CHECK ("version_issued_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "version_posted_on" TEXT CHECK ("version_posted_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "issued_by" TEXT NOT NULL,
  "issued_to" TEXT NOT NULL,
  "posted_on" TEXT CHECK ("posted_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "posted_by" TEXT NOT NULL,
  "correction" TEXT NOT NULL,
  "cancelled_because" TEXT NOT NULL,
  "kind" TEXT CHECK ("kind" IN ('level-2', 'level-3')),
  "minutes_allotted" INTEGER NOT NULL,
  "acknowledged_on" TEXT CHECK ("acknowledged_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "acknowledged_by" TEXT NOT NULL,
  "visor_lead_agency" TEXT NOT NULL,
  "confidentiality" TEXT NOT NULL,
  "purpose" TEXT NOT NULL,
  "previous_minutes" TEXT NOT NULL,
  "lead_report" TEXT NOT NULL,
  "offender_view" TEXT NOT NULL,
  "success_view" TEXT NOT NULL,
  "told_offender" TEXT NOT NULL,
  "victims" TEXT NOT NULL,
  "no_victim_issue" TEXT NOT NULL,
  "diversity" TEXT NOT NULL,
  "human_rights" TEXT NOT NULL,
  "risk_confirmed" TEXT NOT NULL,
  "plan_reviewed" TEXT CHECK ("plan_reviewed" IN ('yes', 'no')),
  "plan_review" TEXT NOT NULL,
  "contingency_review" TEXT NOT NULL,
  "cppc" TEXT NOT NULL,
  "cppc_reason" TEXT NOT NULL,
  "support_sought" TEXT NOT NULL,
  "media" TEXT NOT NULL,
  "visor" TEXT NOT NULL,
  "plan_updated" TEXT CHECK ("plan_updated" IN ('yes', 'no')),
  "plan_update" TEXT NOT NULL,
  "lead_plan" TEXT NOT NULL,
  "other_agencies" TEXT NOT NULL,
  "legal_status" TEXT NOT NULL,
  "next_review" TEXT CHECK ("next_review" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "level_decision" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "meeting" INTEGER NOT NULL,
  "decided_on" TEXT CHECK ("decided_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "decided_by" TEXT NOT NULL,
  "level" TEXT CHECK ("level" IN ('1', '2', '3')),
  "why" TEXT NOT NULL,
  "dissent" TEXT NOT NULL,
  "resources" TEXT NOT NULL,
  "media_interest" TEXT NOT NULL,
  "not_longer" TEXT NOT NULL,
  "agencies" TEXT NOT NULL,
  "senior_manager" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "invitation" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "meeting" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "sent_on" TEXT CHECK ("sent_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "authority" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "contact" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "attendance" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "meeting" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "authority" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "presence" TEXT CHECK ("presence" IN ('attended', 'telephone', 'written-report', 'apologies', 'refused-in-writing', 'no-reply', 'not-invited')),
  "reason" TEXT NOT NULL,
  "report" TEXT NOT NULL,
  "can_commit" TEXT CHECK ("can_commit" IN ('yes', 'no')),
  "handover" TEXT NOT NULL,
  "letter_on" TEXT CHECK ("letter_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "required_agency" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "meeting" INTEGER NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "because" TEXT NOT NULL,
  "authority" TEXT NOT NULL,
  "invited" TEXT CHECK ("invited" IN ('yes', 'no')),
  "came" TEXT CHECK ("came" IN ('yes', 'no')),
  "presence" TEXT CHECK ("presence" IN ('attended', 'telephone', 'written-report', 'apologies', 'refused-in-writing', 'no-reply', 'not-invited')),
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "information" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "meeting" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "given_by" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "form" TEXT NOT NULL,
  "form_on" TEXT CHECK ("form_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "relevance" TEXT NOT NULL,
  "no_action_because" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "disclosure" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "meeting" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "action" INTEGER NOT NULL,
  "decision" TEXT CHECK ("decision" IN ('disclose', 'do-not-disclose', 'defer')),
  "reason" TEXT NOT NULL,
  "to_whom" TEXT NOT NULL,
  "what" TEXT NOT NULL,
  "by_whom" TEXT NOT NULL,
  "how" TEXT NOT NULL,
  "by_when" TEXT CHECK ("by_when" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "offender_told" TEXT CHECK ("offender_told" IN ('yes', 'no')),
  "about" TEXT NOT NULL,
  "lawful_basis" TEXT NOT NULL,
  "decided_by" TEXT NOT NULL,
  "by_agency" TEXT CHECK ("by_agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "made_on" TEXT CHECK ("made_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "recipient" TEXT NOT NULL,
  "relation" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "made_by" TEXT NOT NULL,
  "response" TEXT NOT NULL,
  "approval" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "stance" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "meeting" INTEGER NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "agreed" TEXT CHECK ("agreed" IN ('yes', 'no')),
  "reason" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "contribution" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "meeting" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "name" TEXT NOT NULL,
  "contact" TEXT NOT NULL,
  "risk" TEXT NOT NULL,
  "actions" TEXT NOT NULL,
  "proposals" TEXT NOT NULL,
  "form" TEXT NOT NULL,
  "reported_on" TEXT CHECK ("reported_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "board_form" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "meeting" INTEGER NOT NULL,
  "completed_on" TEXT CHECK ("completed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "completed_by" TEXT NOT NULL,
  "concerns" TEXT NOT NULL,
  "good_practice" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "sending" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "meeting" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "what" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "address" TEXT NOT NULL,
  "sent_on" TEXT CHECK ("sent_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "sent_by" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "chase" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "chased_on" TEXT CHECK ("chased_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "chased_by" TEXT NOT NULL,
  "replied_on" TEXT CHECK ("replied_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "reply" TEXT NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "stage" TEXT CHECK ("stage" IN ('reminder', 'chairs-letter', 'senior-representative', 'smb-chair')),
  "action" INTEGER NOT NULL,
  "meeting" INTEGER NOT NULL,
  "to" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "withholding" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "meeting" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "withheld_on" TEXT CHECK ("withheld_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "withheld_by" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "put_back" TEXT CHECK ("put_back" IN ('yes', 'no')),
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "minutes_version" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "meeting" INTEGER NOT NULL,
  "version" INTEGER NOT NULL,
  "corrects" TEXT NOT NULL,
  "corrected_on" TEXT CHECK ("corrected_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "corrected_by" TEXT NOT NULL,
  "approved_on" TEXT CHECK ("approved_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "approved_by" TEXT NOT NULL,
  "issued_on" TEXT CHECK ("issued_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "issued_by" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "action" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('unallocated', 'open', 'completed', 'not-completed', 'closed', 'superseded', 'withdrawn')),
  "meeting" INTEGER NOT NULL,
  "agreed_on" TEXT CHECK ("agreed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "unallocated_since" TEXT CHECK ("unallocated_since" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "allocated_on" TEXT CHECK ("allocated_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "acknowledged_on" TEXT CHECK ("acknowledged_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "original_due" TEXT CHECK ("original_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "not_done_because" TEXT NOT NULL,
  "closed_on" TEXT CHECK ("closed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "closed_by" TEXT NOT NULL,
  "closed_because" TEXT NOT NULL,
  "accepted_at" INTEGER NOT NULL,
  "accepted_comment" TEXT NOT NULL,
  "replaced_by" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "pillar" TEXT CHECK ("pillar" IN ('supervision', 'monitoring', 'interventions', 'victim-safety')),
  "owner" TEXT NOT NULL,
  "owner_role" TEXT NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "why" TEXT NOT NULL,
  "due" TEXT CHECK ("due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "urgent" TEXT CHECK ("urgent" IN ('yes', 'no')),
  "for_allocation" TEXT CHECK ("for_allocation" IN ('yes', 'no')),
  "taken_by" TEXT NOT NULL,
  "in_plan" TEXT CHECK ("in_plan" IN ('yes', 'no')),
  "from_lead_agency" TEXT CHECK ("from_lead_agency" IN ('yes', 'no')),
  "done" TEXT NOT NULL,
  "found" TEXT NOT NULL,
  "done_by" TEXT NOT NULL,
  "done_on" TEXT CHECK ("done_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "action_change" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "action" INTEGER NOT NULL,
  "what" TEXT NOT NULL,
  "was" TEXT NOT NULL,
  "now" TEXT NOT NULL,
  "changed_by" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "changed_on" TEXT CHECK ("changed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "audit" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "audited_by" TEXT NOT NULL,
  "meeting" INTEGER NOT NULL,
  "audited_on" TEXT CHECK ("audited_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "comment" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE IF NOT EXISTS "audited_question" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "audit" INTEGER NOT NULL,
  "question" TEXT NOT NULL,
  "answer" TEXT CHECK ("answer" IN ('yes', 'no', 'not-applicable')),
  "reason" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
CREATE TABLE due_basis (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  basis TEXT NOT NULL) STRICT;
CREATE TABLE due_state (
  case_ref TEXT PRIMARY KEY REFERENCES "case" (ref),
  wanting INTEGER NOT NULL CHECK (wanting IN (0, 1)),
  good_from TEXT,
  good_until TEXT) STRICT, WITHOUT ROWID;
INSERT INTO due_state VALUES('FEN-2014-0001',1,NULL,NULL);
CREATE TABLE due (
  warn_from TEXT NOT NULL,
  case_ref TEXT NOT NULL REFERENCES "case" (ref),
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  edition TEXT NOT NULL,
  clock TEXT NOT NULL,
  about TEXT NOT NULL,
  start TEXT,
  started_by TEXT NOT NULL,
  length INTEGER,
  unit TEXT,
  due TEXT NOT NULL,
  agency TEXT,
  person TEXT NOT NULL,
  chair TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (warn_from, case_ref, position)) STRICT, WITHOUT ROWID;
CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
  BEGIN SELECT RAISE (ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
  BEGIN SELECT RAISE (ABORT, 'the journal is never shortened'); END;
CREATE TRIGGER journal_is_not_replaced BEFORE INSERT ON journal
  WHEN EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq)
    OR EXISTS (SELECT 1 FROM journal WHERE case_ref = NEW.case_ref AND version = NEW.version)
  BEGIN SELECT RAISE (ABORT, 'the journal is never changed'); END;
CREATE TRIGGER payload_is_not_changed BEFORE UPDATE ON payload
  BEGIN SELECT RAISE (ABORT, 'the journal is never changed'); END;
CREATE TRIGGER payload_is_not_replaced BEFORE INSERT ON payload
  WHEN EXISTS (SELECT 1 FROM payload WHERE seq = NEW.seq)
  BEGIN SELECT RAISE (ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_head_moves_by_one BEFORE UPDATE ON journal_head WHEN NEW.seq <> OLD.seq + 1
  BEGIN SELECT RAISE (ABORT, 'the journal grows by one row at a time'); END;
CREATE TRIGGER journal_head_is_not_deleted BEFORE DELETE ON journal_head
  BEGIN SELECT RAISE (ABORT, 'the journal is never shortened'); END;
CREATE INDEX access_log_by_case ON access_log (case_ref);
CREATE TRIGGER access_log_is_not_changed BEFORE UPDATE ON access_log
  BEGIN SELECT RAISE (ABORT, 'the access log is never changed'); END;
CREATE TRIGGER access_log_is_not_shortened BEFORE DELETE ON access_log
  BEGIN SELECT RAISE (ABORT, 'the access log is never shortened'); END;
CREATE TRIGGER access_log_is_not_replaced BEFORE INSERT ON access_log
  WHEN EXISTS (SELECT 1 FROM access_log WHERE seq = NEW.seq)
  BEGIN SELECT RAISE (ABORT, 'the access log is never changed'); END;
CREATE TRIGGER access_head_moves_by_one BEFORE UPDATE ON access_head WHEN NEW.seq <> OLD.seq + 1
  BEGIN SELECT RAISE (ABORT, 'the access log grows by one row at a time'); END;
CREATE TRIGGER access_head_is_not_deleted BEFORE DELETE ON access_head
  BEGIN SELECT RAISE (ABORT, 'the access log is never shortened'); END;
CREATE TRIGGER payload_is_not_deleted BEFORE DELETE ON payload
  WHEN NOT EXISTS (SELECT 1 FROM erasure JOIN journal ON journal.case_ref = erasure.ref WHERE journal.seq = OLD.seq)
  BEGIN SELECT RAISE (ABORT, 'the journal is never shortened'); END;
CREATE INDEX "case_by_state" ON "case" ("state");
CREATE INDEX "case_by_category" ON "case" ("category");
CREATE INDEX "case_by_name" ON "case" ("name" COLLATE NOCASE);
CREATE INDEX "case_by_pnc" ON "case" ("pnc" COLLATE NOCASE);
CREATE INDEX "case_by_cro" ON "case" ("cro" COLLATE NOCASE);
CREATE INDEX "case_by_ndelius" ON "case" ("ndelius" COLLATE NOCASE);
CREATE INDEX "action_by_state" ON "action" ("state", "due");
CREATE INDEX "action_by_agency" ON "action" ("agency");
CREATE INDEX "meeting_by_state" ON "meeting" ("state");
CREATE INDEX "meeting_by_scheduled_for" ON "meeting" ("scheduled_for");
CREATE INDEX "referral_by_state" ON "referral" ("state");
CREATE INDEX due_state_by_wanting ON due_state (wanting) WHERE wanting = 1;
CREATE INDEX due_state_by_good_from ON due_state (good_from) WHERE good_from IS NOT NULL;
CREATE INDEX due_state_by_good_until ON due_state (good_until) WHERE good_until IS NOT NULL;
CREATE INDEX due_by_case_ref ON due (case_ref);
COMMIT;
