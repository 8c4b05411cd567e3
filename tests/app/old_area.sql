PRAGMA application_id = 1296126017; PRAGMA user_version = 4;
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
INSERT INTO journal VALUES(1,'',1,'area found','2014-01-02','2014-01-02T09:00:00Z','Ola Fielding','coordinator','coordination','cce11153e41dbbfe766b4c8f9074777cebace63f9725e41b1a15f02ef72cafc7','0000000000000000000000000000000000000000000000000000000000000000','1f1e290397b6d49308d69ead0713fe49094354308423461fe116e4abade4ec06');
INSERT INTO journal VALUES(2,'',2,'policy adopt','2014-01-02','2014-01-02T09:00:00Z','Ola Fielding','coordinator','coordination','d234cf1adf49efc4e1b188f80665c60b2af67ded8e11cb13ff1c88fd04c00018','1f1e290397b6d49308d69ead0713fe49094354308423461fe116e4abade4ec06','adfadaf85527dd14d3aeae640517e6a1cbe62e5a88cb7a08749c3343dfaa00f2');
INSERT INTO journal VALUES(3,'OLD-2014-0001',1,'case notify','2014-05-06','2014-05-06T09:00:00Z','Theo Lamb','case-manager','probation','9947292f75cc5f39db368c66daf9f94d161f740600dba7667e132b33aa66dea0','adfadaf85527dd14d3aeae640517e6a1cbe62e5a88cb7a08749c3343dfaa00f2','5339295df82cbc6198257e24692a3412140158bc50f986ad4aeabacc6a55158b');
INSERT INTO journal VALUES(4,'OLD-2014-0001',2,'case screen','2014-05-08','2014-05-08T09:00:00Z','Theo Lamb','case-manager','probation','c780c2849d6cce534cb31d4ca391c52d51da03c5ba3d48c8de2273ea0016b0a8','5339295df82cbc6198257e24692a3412140158bc50f986ad4aeabacc6a55158b','b364bfb6e8cb08bcccd0dff06994ebee54be4719c48739cd65f2c82839cb5904');
INSERT INTO journal VALUES(5,'OLD-2014-0001',3,'referral draft','2014-05-08','2014-05-08T09:00:00Z','Theo Lamb','case-manager','probation','ce247677e323956769b8e739ecbdd6a829c1073a8e394bf1744245842d69e8ef','b364bfb6e8cb08bcccd0dff06994ebee54be4719c48739cd65f2c82839cb5904','ea24339739e7beb8579f42927fff376c89e2bdb7d8e2cf7f1ca71cf0380a4e4a');
INSERT INTO journal VALUES(6,'OLD-2014-0001',4,'case assess','2014-05-08','2014-05-08T09:00:00Z','Theo Lamb','case-manager','probation','21e6828387f586ba4aaaad909a7fe6eb0f2bc5a1b35748b72ce8a5ad36437589','ea24339739e7beb8579f42927fff376c89e2bdb7d8e2cf7f1ca71cf0380a4e4a','b0bb34efa8898964c0df9318e5133e17488996a96b61366c06633b1ffde2565a');
INSERT INTO journal VALUES(7,'OLD-2014-0001',5,'case risk','2014-05-08','2014-05-08T09:00:00Z','Theo Lamb','case-manager','probation','5e00cf1e26b0d7da8e977427074771d69a942bd62f00f98cf8b0be923408af63','b0bb34efa8898964c0df9318e5133e17488996a96b61366c06633b1ffde2565a','9e36b024e6538cbfe9b3cafc9129d9b8f4e973fc9692fc3131ecdfeb169c81ac');
INSERT INTO journal VALUES(8,'OLD-2014-0001',6,'case person','2014-05-08','2014-05-08T09:00:00Z','Theo Lamb','case-manager','probation','3996fb6fea8626c00652bd98d9da0c05b76b82c7152bfd6539ab691ac6a86c68','9e36b024e6538cbfe9b3cafc9129d9b8f4e973fc9692fc3131ecdfeb169c81ac','563f63f75bf50ab488699d8979d29bf91b94109be6f73137d844b0d774b9cb36');
INSERT INTO journal VALUES(9,'OLD-2014-0001',7,'case person','2014-05-08','2014-05-08T09:00:00Z','Theo Lamb','case-manager','probation','a45fda26075bd88325924682262a374d392c1203bc542446ebe540c3e4b308a6','563f63f75bf50ab488699d8979d29bf91b94109be6f73137d844b0d774b9cb36','abd5df394e91589bb6016e890cfd00e59b707f147e5bedf383f0c413d41f14d9');
INSERT INTO journal VALUES(10,'OLD-2014-0001',8,'case restrict','2014-05-08','2014-05-08T09:00:00Z','Theo Lamb','case-manager','probation','96ae5a02fd6348c9618b14f804e3264c86449a535c28d3f6475166fcc07bbbd0','abd5df394e91589bb6016e890cfd00e59b707f147e5bedf383f0c413d41f14d9','3fb83fc7d355a17fe8bdcc9b6450eae04fb59052d7526e9a8f40219696f70a9d');
INSERT INTO journal VALUES(11,'OLD-2014-0001',9,'case plan','2014-05-08','2014-05-08T09:00:00Z','Theo Lamb','case-manager','probation','f05a5a67561e5f86758465f1b3eaea184f565fc346a8c2130faded6deb56547d','3fb83fc7d355a17fe8bdcc9b6450eae04fb59052d7526e9a8f40219696f70a9d','0cb157bb55e62b5cc9ed9a3f5a831a67945948979635b77eb4ab7f4c02e7a00e');
INSERT INTO journal VALUES(12,'OLD-2014-0001',10,'referral endorse','2014-05-09','2014-05-09T09:00:00Z','Nell Ashby','manager','probation','2a871b18e5b5a73780e46a1067f12d7f13020bdcf130280b6eab9487ab66614b','0cb157bb55e62b5cc9ed9a3f5a831a67945948979635b77eb4ab7f4c02e7a00e','9073c8cd04cfd1c06b1154be17ce705f654f9adbdfaf769eb0474803813a6f9b');
INSERT INTO journal VALUES(13,'OLD-2014-0001',11,'referral submit','2014-05-12','2014-05-12T09:00:00Z','Theo Lamb','case-manager','probation','430177dd8d12aecd2df874e749eb33a21f2dac56d8a30e969da88e0f0a998b87','9073c8cd04cfd1c06b1154be17ce705f654f9adbdfaf769eb0474803813a6f9b','4ffa8e44872addbe5200a0896856b815721d94bc10e1de5a9b9fe7a57d4f298c');
INSERT INTO journal VALUES(14,'OLD-2014-0001',12,'referral view','2014-05-14','2014-05-14T09:00:00Z','DS Ivo Brand','representative','police','572f2218c8dc7e34a63a00c63140abfe824ac92fab5a277790034263d6bf8751','4ffa8e44872addbe5200a0896856b815721d94bc10e1de5a9b9fe7a57d4f298c','b1724d88e89471a0717b88099fb856700af8302e0aba5790d96661d924b4b410');
INSERT INTO journal VALUES(15,'OLD-2014-0001',13,'referral view','2014-05-15','2014-05-15T09:00:00Z','Dilys Frome','manager','probation','1823e59263b956e73197b4fe428ec922bee11c27cf5b6e33b5571347baa0b786','b1724d88e89471a0717b88099fb856700af8302e0aba5790d96661d924b4b410','c311e2516120a1daa79694047d28fc31e6e18f0102874fa7aaac4346cb01a10c');
INSERT INTO journal VALUES(16,'OLD-2014-0001',14,'referral accept','2014-05-20','2014-05-20T09:00:00Z','Ola Fielding','coordinator','coordination','68cd1432aa288a65a3ddee9b1f65721b3076effb452856873d327569bcd24114','c311e2516120a1daa79694047d28fc31e6e18f0102874fa7aaac4346cb01a10c','52ee6122553c06808f950d413ca324a09a7e90d2fb5734b3cfa352bbb8967c4a');
INSERT INTO journal VALUES(17,'OLD-2014-0001',15,'meeting schedule','2014-05-21','2014-05-21T09:00:00Z','Pip Larch','administrator','coordination','d18abfcc8dfbf2578ff5090573d263b1fe6f6092a788ac3d36dadb76e258ff22','52ee6122553c06808f950d413ca324a09a7e90d2fb5734b3cfa352bbb8967c4a','b6ceb2edf26c161a16aeb9db2f14849237aa85057098f2738fd239c3c961621d');
INSERT INTO journal VALUES(18,'OLD-2014-0001',16,'meeting invite','2014-05-22','2014-05-22T09:00:00Z','Pip Larch','administrator','coordination','64779a2a85c2d5e558cd7bcf92ac0fe6e8ad6327ccab9f563f071f65258f0a11','b6ceb2edf26c161a16aeb9db2f14849237aa85057098f2738fd239c3c961621d','1c224b8c13df3df34c1229af61e3f3b9f78d90c7131cc6651e5cdaea0c761669');
INSERT INTO journal VALUES(19,'OLD-2014-0001',17,'meeting invite','2014-05-22','2014-05-22T09:00:00Z','Pip Larch','administrator','coordination','a2b77ee72e05aa013ee61dd75acae140250b9a8af37cac8153aa4d1505a3c389','1c224b8c13df3df34c1229af61e3f3b9f78d90c7131cc6651e5cdaea0c761669','95e81c2cf83eaaf9c92a1c8aca70f9dfa4fba4d39c5c5a7185f266b84326af33');
INSERT INTO journal VALUES(20,'OLD-2014-0001',18,'meeting invite','2014-05-22','2014-05-22T09:00:00Z','Pip Larch','administrator','coordination','cf11aadda2126603553fba85ac1fd3d751a78bf85cbab286e4c0eda309a2f20b','95e81c2cf83eaaf9c92a1c8aca70f9dfa4fba4d39c5c5a7185f266b84326af33','3983a1faafc6faafd3ecfb0e2ea0283cde21edfcf2e71c21dc869f1c1fffa22d');
INSERT INTO journal VALUES(21,'OLD-2014-0001',19,'meeting invite','2014-05-22','2014-05-22T09:00:00Z','Pip Larch','administrator','coordination','a8b70cd7a6a07613cce5bfa3f13dfd58ad815a980125f8cf4e081317ac1d3927','3983a1faafc6faafd3ecfb0e2ea0283cde21edfcf2e71c21dc869f1c1fffa22d','363a176329cdda05e88ad575f7bf2744469042493c11bb66cd27e3a7a9915422');
INSERT INTO journal VALUES(22,'OLD-2014-0001',20,'meeting invite','2014-05-22','2014-05-22T09:00:00Z','Pip Larch','administrator','coordination','294ed44d4c2676a203dfb7deb5037c16dcd558260ec23377bd3333b0a369335f','363a176329cdda05e88ad575f7bf2744469042493c11bb66cd27e3a7a9915422','5b80b778ac31f7f98dbdcff03fe4e37611a4c1ee2632e7f4c02c001ccd77d120');
INSERT INTO journal VALUES(23,'OLD-2014-0001',21,'case change','2014-06-02','2014-06-02T09:00:00Z','Theo Lamb','case-manager','probation','717fcf5b77f2c97e0d0a20ba4cae15595c3029eabd2a187a92f69689a062c245','5b80b778ac31f7f98dbdcff03fe4e37611a4c1ee2632e7f4c02c001ccd77d120','79bdde4108f4ea1147d638f0055de3c0c2e03232673fc0f5efa4304759b99c00');
INSERT INTO journal VALUES(24,'OLD-2014-0001',22,'meeting invite','2014-06-03','2014-06-03T09:00:00Z','Pip Larch','administrator','coordination','bfa0a027721ee858f3099d58522ffa1e6f137d292d2fe0300e79028233d739f0','79bdde4108f4ea1147d638f0055de3c0c2e03232673fc0f5efa4304759b99c00','b687984f8cb19789698a3385bc81af957079e82b522d95b8a89d85215b1bd4e8');
INSERT INTO journal VALUES(25,'OLD-2014-0001',23,'meeting open','2014-06-12','2014-06-12T09:00:00Z','Tilly Marsh','minute-taker','coordination','24f2e2ddb34a92b749f7101d4f9d8d83359f6bc2a06491a1da327c589c11ade5','b687984f8cb19789698a3385bc81af957079e82b522d95b8a89d85215b1bd4e8','1ab559af42c67ee461fbef31ff089541b602ec0eafbc1f2be31941900ed242ca');
INSERT INTO journal VALUES(26,'OLD-2014-0001',24,'meeting record','2014-06-12','2014-06-12T09:00:00Z','Tilly Marsh','minute-taker','coordination','7ad001d876052c7d5102aba8fa534a4ec98f8ac737df5ff4465287435fe07e69','1ab559af42c67ee461fbef31ff089541b602ec0eafbc1f2be31941900ed242ca','cad9522d7f1688f4253c3a5fadc109f17fbd9e9245ff999d4cd9d69f64ae5e40');
INSERT INTO journal VALUES(27,'OLD-2014-0001',25,'meeting attend','2014-06-12','2014-06-12T09:00:00Z','Tilly Marsh','minute-taker','coordination','b81a18b3a252f2da6ae390cac606cfef69d6079303f6ded70b08c1cb4e9f11c3','cad9522d7f1688f4253c3a5fadc109f17fbd9e9245ff999d4cd9d69f64ae5e40','1b710bb6c8bb62647795361d6f98a5fe2e3b90327b619c3c0e7c6ac75aed1c73');
INSERT INTO journal VALUES(28,'OLD-2014-0001',26,'meeting attend','2014-06-12','2014-06-12T09:00:00Z','Tilly Marsh','minute-taker','coordination','aa3130789c6567418169df1d67f7b4604ac2e905068efe1cbb22ea4efe0ec7be','1b710bb6c8bb62647795361d6f98a5fe2e3b90327b619c3c0e7c6ac75aed1c73','c22d7d9fff4c63e80d3e0b8698576b4850dfded94348e0d26ea35a72e46cc8c4');
INSERT INTO journal VALUES(29,'OLD-2014-0001',27,'meeting attend','2014-06-12','2014-06-12T09:00:00Z','Tilly Marsh','minute-taker','coordination','2ad255cfa4e0408e6d61a35c28e10f9c750d217219c9078385b99c6b7a3e637f','c22d7d9fff4c63e80d3e0b8698576b4850dfded94348e0d26ea35a72e46cc8c4','fccdbe1e12f941be269374b492e323041d0e14ebb2c2fc1ea25c27201d7e6cbd');
INSERT INTO journal VALUES(30,'OLD-2014-0001',28,'meeting attend','2014-06-12','2014-06-12T09:00:00Z','Tilly Marsh','minute-taker','coordination','07d715f6e23ae5b4f89bdadc2bb0100b71f36355bd1662275950525c5e4ea007','fccdbe1e12f941be269374b492e323041d0e14ebb2c2fc1ea25c27201d7e6cbd','2465cfc562f0ed33a3bd4085ba6d064027e60b0ab5eaadb46e00ab942453265f');
INSERT INTO journal VALUES(31,'OLD-2014-0001',29,'meeting attend','2014-06-12','2014-06-12T09:00:00Z','Tilly Marsh','minute-taker','coordination','34df25072178459571a84f560478fe42b1b2a62f976d9ad7168530cf403a0324','2465cfc562f0ed33a3bd4085ba6d064027e60b0ab5eaadb46e00ab942453265f','e70880ffeb65d13f21cd338e055179b1d06a5b36d3f1b2bf7cbca6ee5011890f');
INSERT INTO journal VALUES(32,'OLD-2014-0001',30,'meeting attend','2014-06-12','2014-06-12T09:00:00Z','Tilly Marsh','minute-taker','coordination','15db0e7f576c5022e4d5184fd815ecf4f62a08983e6eb90e5fba74d2bf2b63b8','e70880ffeb65d13f21cd338e055179b1d06a5b36d3f1b2bf7cbca6ee5011890f','fa7402dee6c0d5caf8af76799b6298e060e3fce635551bc2d872c20a0cef5ca8');
INSERT INTO journal VALUES(33,'OLD-2014-0001',31,'meeting attend','2014-06-12','2014-06-12T09:00:00Z','Tilly Marsh','minute-taker','coordination','8b841199534670e9e939ae3be0c56f047dddc3d055ce6cbe3eebe7609387f3aa','fa7402dee6c0d5caf8af76799b6298e060e3fce635551bc2d872c20a0cef5ca8','7e6dad80bfca6623b3950d420f5c0dd2fb290e2458b8fb254965454a619d662a');
INSERT INTO journal VALUES(34,'OLD-2014-0001',32,'meeting inform','2014-06-12','2014-06-12T09:00:00Z','Tilly Marsh','minute-taker','coordination','42804f7cb769837ac7aaae218c925a0f10d33a8d9e22a26f9fd1fa2ab92d6685','7e6dad80bfca6623b3950d420f5c0dd2fb290e2458b8fb254965454a619d662a','dabc5cb2865efe1a2ec5f2f12cc8170fe2aaff488c76d262c4e9af700c61f13b');
INSERT INTO journal VALUES(35,'OLD-2014-0001',33,'meeting inform','2014-06-12','2014-06-12T09:00:00Z','Tilly Marsh','minute-taker','coordination','6b0662e2bce9225e8a08f0c6ab4b7e5c773d2a965d93a9ecca640d4eee1dfd3b','dabc5cb2865efe1a2ec5f2f12cc8170fe2aaff488c76d262c4e9af700c61f13b','14bf1d2ffa928a77d4a4d036b62b43f1a086f143389d1907592f7c671bffb3b8');
INSERT INTO journal VALUES(36,'OLD-2014-0001',34,'meeting inform','2014-06-12','2014-06-12T09:00:00Z','Tilly Marsh','minute-taker','coordination','4c6d1921c3da48a3296ac79ffd83e7aeb1cf1c3c308d6dc918ee44850776bbad','14bf1d2ffa928a77d4a4d036b62b43f1a086f143389d1907592f7c671bffb3b8','3b308a3193d18d91576de7e7f8e7f09328e8825d44e14a5b70cdcd07b2af74c4');
INSERT INTO journal VALUES(37,'OLD-2014-0001',35,'meeting disclose','2014-06-12','2014-06-12T09:00:00Z','Tilly Marsh','minute-taker','coordination','e7984ea2ebdf23fd3d55107c171bd3d490fbac13fa168605c8f1666c36b10986','3b308a3193d18d91576de7e7f8e7f09328e8825d44e14a5b70cdcd07b2af74c4','15a3ca0983a4bf3bca94d57f78de9575121133c1e93ae02c54d2409c0bdf2777');
INSERT INTO journal VALUES(38,'OLD-2014-0001',36,'action add','2014-06-12','2014-06-12T09:00:00Z','Tilly Marsh','minute-taker','coordination','7e2f26f433c1b4091501c2236b163aacb4b34db5391ecd4e42e9244f4abbd86e','15a3ca0983a4bf3bca94d57f78de9575121133c1e93ae02c54d2409c0bdf2777','5ba8dc01e2c4618fef192ceabae662ca1165d749526dc7aab10a2821ad6a613e');
INSERT INTO journal VALUES(39,'OLD-2014-0001',37,'action add','2014-06-12','2014-06-12T09:00:00Z','Tilly Marsh','minute-taker','coordination','3bd67a99efd6d36d921e5d0fed7c518e99660cd9e3bf7f12d6d180523dba735a','5ba8dc01e2c4618fef192ceabae662ca1165d749526dc7aab10a2821ad6a613e','054b5c49b7a8dc65e1898ac984ea9a9f414b8d075f830cb1b33f4dfcb4820f55');
INSERT INTO journal VALUES(40,'OLD-2014-0001',38,'action add','2014-06-12','2014-06-12T09:00:00Z','Tilly Marsh','minute-taker','coordination','da9cf8f5d407466d7d414a55c65e9c6cce193231b5db8bf7f00a233fb93c361b','054b5c49b7a8dc65e1898ac984ea9a9f414b8d075f830cb1b33f4dfcb4820f55','e34c62c34c7b5ab7d1a49caa8db41c80be093005631ab57f28aa3b3422187202');
INSERT INTO journal VALUES(41,'OLD-2014-0001',39,'meeting decide','2014-06-12','2014-06-12T09:00:00Z','Tilly Marsh','minute-taker','coordination','09e7ecbb0b52b347c5e317c059f73b658a96d3c8bb8c9af4cfad39254a3fcdb6','e34c62c34c7b5ab7d1a49caa8db41c80be093005631ab57f28aa3b3422187202','bdf0998f41912d0eaf67cbcd4b015c374ae1bc7f069936e4556e24115b89c1d3');
INSERT INTO journal VALUES(42,'OLD-2014-0001',40,'meeting close','2014-06-12','2014-06-12T09:00:00Z','Ola Fielding','coordinator','coordination','ac860af1cdf4531ae931e9d9bd6fe5bc45a5b5d1daadec6371383881c5dbae85','bdf0998f41912d0eaf67cbcd4b015c374ae1bc7f069936e4556e24115b89c1d3','bc8d91e1e567fd8439780e821561ac92beebf20b17f55465c05ef0d97541b93f');
INSERT INTO journal VALUES(43,'OLD-2014-0001',41,'case warn','2014-06-12','2014-06-12T09:00:00Z','Ola Fielding','coordinator','coordination','8d02ee2c8818312200b35d2486c96e2ff772e1c6345aa5dab6b02377aa8f5722','bc8d91e1e567fd8439780e821561ac92beebf20b17f55465c05ef0d97541b93f','58b0098151103998d0f5a520d888a6445172a1488ed6e35fb087312b1e1270c4');
INSERT INTO journal VALUES(44,'OLD-2014-0001',42,'case warn','2014-06-12','2014-06-12T09:00:00Z','Ola Fielding','coordinator','coordination','6a8702ece15b66fb68228b9911ce18bfc35cb51ef047c2a723a329912124aeae','58b0098151103998d0f5a520d888a6445172a1488ed6e35fb087312b1e1270c4','afae3ef138623ec36a1fd52921d361b860132af8443db69e15876c2e84eaa586');
INSERT INTO journal VALUES(45,'OLD-2014-0001',43,'meeting send-actions','2014-06-12','2014-06-12T09:00:00Z','Pip Larch','administrator','coordination','4bcc1bf1c961786b2347aaeee34bc1af861821c5639c26e8ceae7a42ea2ce497','afae3ef138623ec36a1fd52921d361b860132af8443db69e15876c2e84eaa586','7f971c6cc52f1299f00eb828858efbae0af2ce8503555d416ce2b0785943a02f');
INSERT INTO journal VALUES(46,'OLD-2014-0001',44,'meeting approve','2014-06-27','2014-06-27T09:00:00Z','Supt Greta Lowe','chair','police','181628c132b0c2ea277ae43c85d324dcb21e14d9c5e815849a02d0f84626d887','7f971c6cc52f1299f00eb828858efbae0af2ce8503555d416ce2b0785943a02f','646254c06bd950c97ed6f6c7f0491c325fa54b42f2555d73989b63701b1ecf22');
INSERT INTO journal VALUES(47,'OLD-2014-0001',45,'meeting issue','2014-07-01','2014-07-01T09:00:00Z','Pip Larch','administrator','coordination','75f375a54cae469a0b4c61493d10b7ab6a758866f7b9bfed9ab46cd3629ffb40','646254c06bd950c97ed6f6c7f0491c325fa54b42f2555d73989b63701b1ecf22','690f1a037de5f97bc422da35fcaf8765962ed768531e24143564859132a41f23');
INSERT INTO journal VALUES(48,'OLD-2014-0001',46,'meeting post','2014-07-04','2014-07-04T09:00:00Z','Pip Larch','administrator','coordination','1fcfe16ede37c5f6781917ac47e9764242c7cca1a911ba8edd577caee3ee852a','690f1a037de5f97bc422da35fcaf8765962ed768531e24143564859132a41f23','803d7b004be52e2fb5ebc29226b175a752e3522f01c1fdfb1db17c89851921bd');
INSERT INTO journal VALUES(49,'OLD-2014-0001',47,'action complete','2014-07-07','2014-07-07T09:00:00Z','Jude Wickes','representative','approved-premises','327dfc30fa80f2acec39bf4728f7de542338922effc87b5f1d5d42377bef7180','803d7b004be52e2fb5ebc29226b175a752e3522f01c1fdfb1db17c89851921bd','706dbe8f5685a1d10c8cfe418a340add8545d5caecf706fa5eb1d21b96f90f81');
INSERT INTO journal VALUES(50,'OLD-2014-0001',48,'action complete','2014-07-07','2014-07-07T09:00:00Z','Theo Lamb','case-manager','probation','13f0159cb84002180d5431ab0915a0b70669f66ac18c53de689e430f94db7b81','706dbe8f5685a1d10c8cfe418a340add8545d5caecf706fa5eb1d21b96f90f81','c62a1213d18b5887ba4c13c26d8098871ab99122f46d18c2e2a2cfd835992faa');
INSERT INTO journal VALUES(51,'OLD-2014-0001',49,'meeting schedule','2014-08-14','2014-08-14T09:00:00Z','Pip Larch','administrator','coordination','883d19ac6b6873f6b55caacbb98cf4d2c1f19ab40d974c0909dd5579108ed2df','c62a1213d18b5887ba4c13c26d8098871ab99122f46d18c2e2a2cfd835992faa','a3c42b6f49dd30e32caea769f775b43302638713ebc23d0a7e584855a85ecbdd');
INSERT INTO journal VALUES(52,'OLD-2014-0001',50,'meeting invite','2014-09-04','2014-09-04T09:00:00Z','Pip Larch','administrator','coordination','4d2a448dd65df7baea043e3ba5a68f1f66a458999bcf4e74a3e32efa7a274f3c','a3c42b6f49dd30e32caea769f775b43302638713ebc23d0a7e584855a85ecbdd','0f3fe0d41022a60dbd3a3a2a750231c845566a021e639227dac9942564601d75');
INSERT INTO journal VALUES(53,'OLD-2014-0001',51,'meeting invite','2014-09-04','2014-09-04T09:00:00Z','Pip Larch','administrator','coordination','d1ff5970e1eba43343b0db534e5e3fe15a7b8a486be410a8c9c494617f7a7af2','0f3fe0d41022a60dbd3a3a2a750231c845566a021e639227dac9942564601d75','4fa4443fb1d11ef1bbf1416b0f5496a779365df58633e75c0dcb5f56487988f7');
INSERT INTO journal VALUES(54,'OLD-2014-0001',52,'meeting invite','2014-09-04','2014-09-04T09:00:00Z','Pip Larch','administrator','coordination','049aac7d22644b628b2bdf308143e3d6307c0ab3bd477cfc4f21367cb705c271','4fa4443fb1d11ef1bbf1416b0f5496a779365df58633e75c0dcb5f56487988f7','3cfab25fe8b6d87efa6071e5cb30430d070dbd9d7cb04010088fb71af6afca80');
INSERT INTO journal VALUES(55,'OLD-2014-0001',53,'meeting invite','2014-09-04','2014-09-04T09:00:00Z','Pip Larch','administrator','coordination','f65f09cb6ebf9d55ff5d7fadedeaaa80faf64454fe6344cfd0c7726981852ffb','3cfab25fe8b6d87efa6071e5cb30430d070dbd9d7cb04010088fb71af6afca80','75cbc5eff90d05b7580790937e88690aa4ab41d18d7d64b907663f06e03c9be2');
INSERT INTO journal VALUES(56,'OLD-2014-0001',54,'meeting invite','2014-09-04','2014-09-04T09:00:00Z','Pip Larch','administrator','coordination','4753478991a41e07e43af94c21657309f914912ca4fe6b4912b5426c59139800','75cbc5eff90d05b7580790937e88690aa4ab41d18d7d64b907663f06e03c9be2','9a0305d128b224c522b69fa30750468d1de301f99a7a5ccd68b3ea798ad7250e');
INSERT INTO journal VALUES(57,'OLD-2014-0001',55,'meeting invite','2014-09-04','2014-09-04T09:00:00Z','Pip Larch','administrator','coordination','2f82e0db32502e30f8917acdf80daa9b9c9da165989c13e4f5dc0f403cb60d9d','9a0305d128b224c522b69fa30750468d1de301f99a7a5ccd68b3ea798ad7250e','0a634bf3aa4b2a6d8f118d2409514a71995ef4a98ebabbe1ef3b745f86fc4fe7');
INSERT INTO journal VALUES(58,'OLD-2014-0001',56,'meeting open','2014-09-25','2014-09-25T09:00:00Z','Tilly Marsh','minute-taker','coordination','535c5cc85e2489aa3e2065945171df7401dad8cb2286f45d9be8eca8965de3e0','0a634bf3aa4b2a6d8f118d2409514a71995ef4a98ebabbe1ef3b745f86fc4fe7','e33d4ff847b127f00f235389b927d9bcbc2905ae3b6931f27453d8ae1396d9d8');
INSERT INTO journal VALUES(59,'OLD-2014-0001',57,'meeting record','2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','b658830e0699c37355c9e5d18320f88afef133df66b955c18ed8c0a93847c0bf','e33d4ff847b127f00f235389b927d9bcbc2905ae3b6931f27453d8ae1396d9d8','a40ba8ced30aaa4f649954e892e290f0e109db56adb9cc7c795fd4e6a4b1ef80');
INSERT INTO journal VALUES(60,'OLD-2014-0001',58,'case warn','2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','2ae4aa520232ccf312e6943defddd66ff68c4003761b9d5860900c5d415ec066','a40ba8ced30aaa4f649954e892e290f0e109db56adb9cc7c795fd4e6a4b1ef80','ff32118a1e004b5bbd2c9da13ae996212a83051d79446ed49319a10ddb08e106');
INSERT INTO journal VALUES(61,'OLD-2014-0001',59,'meeting attend','2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','9dfdde02c4c0f9732368c8a9ce65ba27c8077ec3aa982f89057bc571621d7494','ff32118a1e004b5bbd2c9da13ae996212a83051d79446ed49319a10ddb08e106','35da9cc8e243cf2523b1d07d7df67165fe9c0e8b561c2893c6f665cba999924f');
INSERT INTO journal VALUES(62,'OLD-2014-0001',60,'meeting attend','2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','aec47e1a37d43f19acddcafd41f7f54c885da0badd1cd51e2dd82dce6f0491e1','35da9cc8e243cf2523b1d07d7df67165fe9c0e8b561c2893c6f665cba999924f','f89bc331c9c988ca3b7c90fd3cd06c508d140c1cc8242d60ea6104d02dcc767a');
INSERT INTO journal VALUES(63,'OLD-2014-0001',61,'meeting attend','2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','06029060d4c6835961a3e3869140575a36da380686bfceb298395d8910eba90f','f89bc331c9c988ca3b7c90fd3cd06c508d140c1cc8242d60ea6104d02dcc767a','fac6b13b60d4a9d15944b1e40a52bc66cf9f5240c653ed18933625761c75af09');
INSERT INTO journal VALUES(64,'OLD-2014-0001',62,'meeting attend','2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','b236ec4b6f7d3dffe64aba7c79856f375d91ad7135979e1261948bf1e2f3e918','fac6b13b60d4a9d15944b1e40a52bc66cf9f5240c653ed18933625761c75af09','82264634a4d7360901de2d0df8c984aefc14fe1d21550d783dd81081e11adfbc');
INSERT INTO journal VALUES(65,'OLD-2014-0001',63,'meeting attend','2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','9a25e70f11278c7bbac07884cfdea87624f75ece43038a2a8fab7f4c8907d80d','82264634a4d7360901de2d0df8c984aefc14fe1d21550d783dd81081e11adfbc','c029eab1023a326d21181c8419f70caef9851fcf4542ddd92d32e9171889c1a1');
INSERT INTO journal VALUES(66,'OLD-2014-0001',64,'meeting attend','2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','ceaff421fa993a7b77087d408733e1c0cdacf1a9d8471ff4ef183ca7767aa8fe','c029eab1023a326d21181c8419f70caef9851fcf4542ddd92d32e9171889c1a1','558f9d9860382c35ea88f2167205253e57ca9f9977bd46a32cb4f9e843b58e89');
INSERT INTO journal VALUES(67,'OLD-2014-0001',65,'meeting attend','2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','ea10c11a936b58f9860dbd08aab792e8a94cc1ef9b30f68fb0c55b9132302186','558f9d9860382c35ea88f2167205253e57ca9f9977bd46a32cb4f9e843b58e89','bc6ca5715c4631c5fb1dfcb5bcb4e1326cc95704b294dc8999403fb97138e547');
INSERT INTO journal VALUES(68,'OLD-2014-0001',66,'action accept','2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','669a064a5a3836ceeb4c77479437f02ff0c38937cade07a9e3f7869924e5360c','bc6ca5715c4631c5fb1dfcb5bcb4e1326cc95704b294dc8999403fb97138e547','a268e5be3017dfbd46bcbd3a13a41186dd790a748438a565d28a1f20e0ac3e21');
INSERT INTO journal VALUES(69,'OLD-2014-0001',67,'action accept','2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','ee67ff748f65e32f61c4e56b1802664672147c7532cf179e8804aad563274684','a268e5be3017dfbd46bcbd3a13a41186dd790a748438a565d28a1f20e0ac3e21','8d30554467dce7a8b941f09340e27d86e1d6e04845a7255b135d8f90b8287baa');
INSERT INTO journal VALUES(70,'OLD-2014-0001',68,'meeting inform','2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','d3b8175da1a1f87219a9646329d8e82cd5923e66d26ab843bc579ca2a64f7330','8d30554467dce7a8b941f09340e27d86e1d6e04845a7255b135d8f90b8287baa','bf824671dd0842ab6ec303791758b38e624adca34f06c67ee16e728d99773aad');
INSERT INTO journal VALUES(71,'OLD-2014-0001',69,'meeting inform','2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','a2257d67d3fada101c042218ec0dc6d0fe75c4979d936bfe93438eecd4fd3726','bf824671dd0842ab6ec303791758b38e624adca34f06c67ee16e728d99773aad','54ba7ab41aa8ad46d851a62e91d41566d63768503772f0bc5ca05ed6dd35f268');
INSERT INTO journal VALUES(72,'OLD-2014-0001',70,'case confirm','2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','2339b405b1be0d6561e280daa99f03562acd489c5134580437e10d494c1a8a70','54ba7ab41aa8ad46d851a62e91d41566d63768503772f0bc5ca05ed6dd35f268','c76182033267e278b16df296932fdbb2d8288e5be197dffd4e10dec7a8849767');
INSERT INTO journal VALUES(73,'OLD-2014-0001',71,'meeting disclose','2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','39dcf77a95c1bd08b162f56a7b5cc156dbd372ffdff372002d00b0c772e873c6','c76182033267e278b16df296932fdbb2d8288e5be197dffd4e10dec7a8849767','a77193e648ac46a11a4261beedb9cd457b73937b1220b324f60124b31485a3d0');
INSERT INTO journal VALUES(74,'OLD-2014-0001',72,'action add','2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','72f7c6b9cb22b25c7a0f9e483ec54129b2eb27b18ea9839a1269f3838f31a919','a77193e648ac46a11a4261beedb9cd457b73937b1220b324f60124b31485a3d0','d0550b791f31b13093643895696807ada8792678a05661c5b86d81eb60e0321f');
INSERT INTO journal VALUES(75,'OLD-2014-0001',73,'meeting decide','2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','8fc4bada8d55db3ae1faebd1f93c41b72180cc9a2ebb1523c09e2715a85be234','d0550b791f31b13093643895696807ada8792678a05661c5b86d81eb60e0321f','a9777dec294eaaa70e0b9a2a0cfb21f4b5a4c082ec2df5a248a44d5f59dd8c53');
INSERT INTO journal VALUES(76,'OLD-2014-0001',74,'action complete','2014-09-25','2014-09-25T09:00:00Z','PC Finn Archer','representative','police','fe0390d873c2ff655ce498dc91a49f7a6dbc5daf923a26f203b2fb9374a03113','a9777dec294eaaa70e0b9a2a0cfb21f4b5a4c082ec2df5a248a44d5f59dd8c53','fd9c15fab1dcd32b89e0813dd1631f62e2631d8d27056037d390a5b201159792');
INSERT INTO journal VALUES(77,'OLD-2014-0001',75,'action accept','2014-09-25','2014-09-25T09:00:00Z','Supt Greta Lowe','chair','police','bd507089161dc558c8cddcb1be5d989a479e466ac7fdd2f63c38a7bb509a445a','fd9c15fab1dcd32b89e0813dd1631f62e2631d8d27056037d390a5b201159792','1df402729958ef18715043fa9399c418a44945d911f60c062e287940f94a5f50');
INSERT INTO journal VALUES(78,'OLD-2014-0001',76,'action add','2014-09-25','2014-09-25T09:00:00Z','Tilly Marsh','minute-taker','coordination','552801012d27b0d653f89d191151cc887ef53fcbbee76fa81ef9f596ef99a586','1df402729958ef18715043fa9399c418a44945d911f60c062e287940f94a5f50','08078e0b3ca36bd647330e8c580e79b75934f6bffd3ecfe0775df4fa6c611fed');
INSERT INTO journal VALUES(79,'OLD-2014-0001',77,'action add','2014-09-25','2014-09-25T09:00:00Z','Tilly Marsh','minute-taker','coordination','89d806dfb97bde320de38276c964022c6d4799fa011717ba6d2e5d72b75ddcc4','08078e0b3ca36bd647330e8c580e79b75934f6bffd3ecfe0775df4fa6c611fed','ca12bcba65c1bf86405281af4cf4394bc5b6e1d0eb711e650e8350cf6f2b7eff');
INSERT INTO journal VALUES(80,'OLD-2014-0001',78,'meeting close','2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','e439037630ee6eea4a3efb89d24ef1d3d71b069146d8b62ef58edcfd0ebf8ee7','ca12bcba65c1bf86405281af4cf4394bc5b6e1d0eb711e650e8350cf6f2b7eff','595b53ba5977b2f73d374d9c8433235c4d2f926a3096a070d42515861f921b38');
INSERT INTO journal VALUES(81,'OLD-2014-0001',79,'meeting send-actions','2014-09-25','2014-09-25T09:00:00Z','Pip Larch','administrator','coordination','0875d93323006522659d1b1df17ab0bbc3390d2e84268c582f15e2ff7445d657','595b53ba5977b2f73d374d9c8433235c4d2f926a3096a070d42515861f921b38','69ac8e1a4fd4cb86d20f0fc234d221577dcbcb3bcef40a60a8ad93cb65d159bb');
INSERT INTO journal VALUES(82,'OLD-2014-0001',80,'meeting approve','2014-10-02','2014-10-02T09:00:00Z','Supt Greta Lowe','chair','police','159d535920b308661a77ab519031a2566408df300692fde38ff885bc9867fe6d','69ac8e1a4fd4cb86d20f0fc234d221577dcbcb3bcef40a60a8ad93cb65d159bb','aec171540abe4154243c43ad81efe539f608d1ef0d040f25494a2780932aa027');
INSERT INTO journal VALUES(83,'OLD-2014-0001',81,'meeting issue','2014-10-07','2014-10-07T09:00:00Z','Pip Larch','administrator','coordination','1ca624f06dc115aba61072acf679c0ab29cdd59d16a054ed36430014b06f1ff0','aec171540abe4154243c43ad81efe539f608d1ef0d040f25494a2780932aa027','70cdb7dd2ae2352428c38490e7e877c3e2d3c3ad0e5db4e139933a8738531238');
INSERT INTO journal VALUES(84,'OLD-2014-0001',82,'meeting post','2014-10-08','2014-10-08T09:00:00Z','Pip Larch','administrator','coordination','5c5b47044e95c137d3f9310b6461918373a2629a4264e4c84390fbc8a9c80262','70cdb7dd2ae2352428c38490e7e877c3e2d3c3ad0e5db4e139933a8738531238','80c1af6fef697f9c69c7967e52e819814b533079f0f696467ea51ca3635f9a14');
INSERT INTO journal VALUES(85,'OLD-2014-0001',83,'action complete','2014-10-08','2014-10-08T09:00:00Z','PC Lee Marl','representative','police','ff2d922afac3dcba3cc5925c591a9b696d1f31b742d0028423b58aec974c9399','80c1af6fef697f9c69c7967e52e819814b533079f0f696467ea51ca3635f9a14','11bc9888cecebe9e114160ff630ceade2fa39434c0e4063fc45ceb201aec17ff');
INSERT INTO journal VALUES(86,'OLD-2014-0001',84,'action complete','2014-10-13','2014-10-13T09:00:00Z','Theo Lamb','case-manager','probation','984e4444b945d94903e5544db386567070678f9e1463ee0f858538a59d56c668','11bc9888cecebe9e114160ff630ceade2fa39434c0e4063fc45ceb201aec17ff','0cec658d1405b1ab912c468c44c82530a1c37fd06db14e74bb351326693bdcee');
INSERT INTO journal VALUES(87,'OLD-2014-0001',85,'action complete','2014-12-11','2014-12-11T09:00:00Z','Sal Whitton','representative','victim-liaison','b006b07c2bf26a0de27f281fbd710727182acebcfa61df08e61d6299c09667cd','0cec658d1405b1ab912c468c44c82530a1c37fd06db14e74bb351326693bdcee','6b71e1e1f8ed7b829b54cab635d8e5def3aa2acbc81f06d9d038bbd2e9ce9d66');
INSERT INTO journal VALUES(88,'OLD-2014-0001',86,'document issue','2015-01-12','2015-01-12T10:00:00Z','Ola Fielding','coordinator','coordination','d44692e7f47e3027dcdccba251f62c87efb945f47b9dfdd28d6399609f1e9bec','6b71e1e1f8ed7b829b54cab635d8e5def3aa2acbc81f06d9d038bbd2e9ce9d66','1094b29643c5b8ec99c91fce6cafcd838db0a99ee7d14e0380896f276dfb8662');
INSERT INTO journal VALUES(89,'OLD-2014-0001',87,'document issue','2015-01-12','2015-01-12T10:00:00Z','Ola Fielding','coordinator','coordination','f7b5e4aa5d1a001b263f3738b9d94d0008a9b12a6e38a2965e40c2ffafc81112','1094b29643c5b8ec99c91fce6cafcd838db0a99ee7d14e0380896f276dfb8662','223b7dfd02fd359924fbaec5fd08094ae35ce35d283adb89fc5608aef2560f6f');
CREATE TABLE payload (
  seq INTEGER PRIMARY KEY REFERENCES journal (seq),
  salt TEXT NOT NULL,
  body TEXT NOT NULL) STRICT;
INSERT INTO payload VALUES(1,'73e42597dfa021867aa6768fe906bc71','{"name":"Oldbury","prefix":"OLD"}');
INSERT INTO payload VALUES(2,'927257320caaef0ae367e7f1b60e5009','{"text":"# MAPPA guidance for England and Wales as it stood for the 2015 inspection.\n#\n# Every figure that practice may set differently stands here and nowhere else. `source` names the report and paragraph\n# (000 = 2006 joint inspection, 001 = 2015 follow-up, 002 = Devon and Cornwall 2013, 003 = West Midlands 2005, 004 = 2018\n# bulletin); `confirmed = false` means that no source was found for the figure and the area has to confirm it: it is\n# printed as \"unconfirmed\" wherever the policy is shown.\n#\n# To change a figure, copy this file, give the copy another `edition` and an `effective_from`, and adopt it with\n# `mappa policy adopt FILE`. Cases already open stay on their edition until they are moved.\n\nedition = \"oldbury-2014\"\ntitle = \"MAPPA guidance 2012, England and Wales\"\neffective_from = 2012-02-01\n\n[clock.notify]\nlength = 3\nunit = \"days\"\nwhat = \"identify and notify, from sentence\"\nsource = \"001 4.1\"\nconfirmed = true\n\n[clock.prison-tells]\nlength = 8\nunit = \"months\"\nwhat = \"prison tells the offender manager of the release date, before release\"\nsource = \"001 6.39\"\nconfirmed = true\n\n[clock.refer]\nlength = 6\nunit = \"months\"\nwhat = \"referral of a custody case, before release\"\nsource = \"001 4.11\"\nconfirmed = true\n\n[clock.reply]\nlength = 10\nunit = \"days\"\nwhat = \"screening decision and feedback, from receipt of the referral\"\nsource = \"001 4.8\"\nconfirmed = true\n\n[clock.first-meeting-2]\nlength = 20\nunit = \"working-days\"\nwhat = \"first level 2 meeting, from acceptance\"\nsource = \"no source found\"\nconfirmed = false\n\n[clock.first-meeting-3]\nlength = 20\nunit = \"working-days\"\nwhat = \"first level 3 meeting, from acceptance\"\nsource = \"no source found\"\nconfirmed = false\n\n[clock.first-meeting-imminent]\nlength = 5\nunit = \"working-days\"\nwhat = \"first meeting when serious harm is imminent, from acceptance\"\nsource = \"no source found\"\nconfirmed = false\n\n[clock.review-1]\nlength = 16\nunit = \"weeks\"\nwhat = \"level 1 review by police and probation\"\nsource = \"001 4.9 (good practice)\"\nconfirmed = true\n\n[clock.review-2]\nlength = 16\nunit = \"weeks\"\nwhat = \"level 2 review meeting\"\nsource = \"001 5.1\"\nconfirmed = true\n\n[clock.review-3]\nlength = 6\nunit = \"weeks\"\nwhat = \"level 3 review meeting\"\nsource = \"001 5.1\"\nconfirmed = true\n\n[clock.risk-review]\nlength = 16\nunit = \"weeks\"\nwhat = \"reassessment of high and very high risk\"\nsource = \"000 2.1, 003\"\nconfirmed = true\n\n[clock.plan]\nlength = 5\nunit = \"working-days\"\nwhat = \"risk management plan for high and very high risk, from sentence or release\"\nsource = \"000 1.2, 003\"\nconfirmed = true\n\n[clock.invitations]\nlength = 10\nunit = \"working-days\"\nwhat = \"invitations out, before the meeting\"\nsource = \"no source found\"\nconfirmed = false\n\n[clock.urgent-actions]\nlength = 1\nunit = \"working-days\"\nwhat = \"urgent actions out, from the meeting\"\nsource = \"no source found\"\nconfirmed = false\n\n[clock.minutes-2]\nlength = 10\nunit = \"working-days\"\nwhat = \"level 2 minutes out, from the meeting\"\nsource = \"001 5.37\"\nconfirmed = true\n\n[clock.minutes-3]\nlength = 5\nunit = \"working-days\"\nwhat = \"level 3 minutes out, from the meeting\"\nsource = \"001 5.37\"\nconfirmed = true\n\n[clock.visor-record]\nlength = 3\nunit = \"days\"\nwhat = \"ViSOR record of a category 1 case, from notification\"\nsource = \"no source found\"\nconfirmed = false\n\n[clock.victim-offer]\nlength = 8\nunit = \"weeks\"\nwhat = \"offer of victim contact, from sentence\"\nsource = \"002 5.4\"\nconfirmed = true\n\n[clock.ending]\nlength = 16\nunit = \"weeks\"\nwhat = \"warning before a notification, licence, order or sentence ends\"\nsource = \"no source found\"\nconfirmed = false\n\n[clock.release-risk-review]\nlength = 8\nunit = \"weeks\"\nwhat = \"risk review before release from custody counts when made within this time\"\nsource = \"004 Peter (no figure given)\"\nconfirmed = false\n\n[clock.short-stay]\nlength = 28\nunit = \"days\"\nwhat = \"a release address for less than this needs the next address\"\nsource = \"001 5.21 (no figure given)\"\nconfirmed = false\n\n[target.attendance]\nvalue = 90\nwhat = \"attendance of required agencies, per cent\"\nsource = \"no source found; the indicator of 001 3.3 said 100% where invited\"\nconfirmed = false\n\n[target.interval]\nvalue = 90\nwhat = \"review meetings in interval, per cent\"\nsource = \"no source found\"\nconfirmed = false\n\n[target.minutes]\nvalue = 90\nwhat = \"minutes issued in time, per cent\"\nsource = \"no source found\"\nconfirmed = false\n\n[target.actions]\nvalue = 90\nwhat = \"actions done in time, per cent\"\nsource = \"no source found\"\nconfirmed = false\n\n[target.disclosure]\nvalue = 100\nwhat = \"meetings with disclosure considered and reasoned, per cent\"\nsource = \"001 5.23 (to be considered at every review)\"\nconfirmed = true\n\n[target.reply]\nvalue = 90\nwhat = \"referrals answered in time, per cent\"\nsource = \"no source found\"\nconfirmed = false\n\n[target.plans]\nvalue = 90\nwhat = \"initial plan, risk management plan and Risk of Harm assessment in time, per cent\"\nsource = \"000 1.2 improvement (i), 3.1(a)\"\nconfirmed = true\n\n[form.screening]\nvalue = \"Q\"\nwhat = \"letter of the screening form\"\nsource = \"001 4.4\"\nconfirmed = true\n\n[form.referral]\nvalue = \"A\"\nwhat = \"letter of the referral form\"\nsource = \"001 4.4\"\nconfirmed = true\n\n[form.minutes]\nvalue = \"B\"\nwhat = \"letter of the minutes\"\nsource = \"001 5.14\"\nconfirmed = true\n\n[switch.four-pillars]\nvalue = true\nwhat = \"plans use the four pillars rather than the 2012 headings\"\nsource = \"001 5.18 (two pilot areas)\"\nconfirmed = false\n\n[clock.countersign]\nlength = 5\nunit = \"working-days\"\nwhat = \"manager''s countersignature of a risk assessment\"\nsource = \"000 1.2 (good practice, North Wales)\"\nconfirmed = true\n\n[clock.event-review]\nlength = 10\nunit = \"working-days\"\nwhat = \"review of risk and plan after a significant event or change\"\nsource = \"000 2.1, 002 2.11-2.13 (no figure given)\"\nconfirmed = false\n\n[clock.file-minutes]\nlength = 10\nunit = \"working-days\"\nwhat = \"minutes filed on the case, from the meeting\"\nsource = \"003 recommendation 3 (no figure given)\"\nconfirmed = false\n\n[clock.acknowledge-minutes]\nlength = 15\nunit = \"working-days\"\nwhat = \"minutes acknowledged by the case manager, from the meeting\"\nsource = \"003 recommendation 3 (no figure given)\"\nconfirmed = false\n\n[clock.level-review]\nlength = 10\nunit = \"working-days\"\nwhat = \"level reviewed after the risk has risen to very high\"\nsource = \"000 1.1 improvement (v) (no figure given)\"\nconfirmed = false\n\n[count.absences-in-a-row]\nvalue = 2\nwhat = \"meetings in a row missed without report before escalation is due\"\nsource = \"001 4.18, 7.24 (no figure given)\"\nconfirmed = false\n\n[count.minutes-per-case]\nvalue = 15\nwhat = \"least number of minutes for a case at a sitting that hears several\"\nsource = \"no source found\"\nconfirmed = false\n\n[count.unchanged-meetings]\nvalue = 2\nwhat = \"meetings with an unchanged plan before it is questioned\"\nsource = \"001 5.14, 5.20\"\nconfirmed = true\n\n[count.small-numbers]\nvalue = 5\nwhat = \"figures counted over fewer than so many are marked as small numbers\"\nsource = \"no source found\"\nconfirmed = false\n\n[form.prison]\nvalue = \"F\"\nwhat = \"letter of the prison''s form\"\nsource = \"001 6.40\"\nconfirmed = true\n\n[form.statement]\nvalue = \"D\"\nwhat = \"letter of the confidentiality and diversity statement\"\nsource = \"published forms\"\nconfirmed = true\n\n[form.audit]\nvalue = \"L\"\nwhat = \"letter of the audit of meetings\"\nsource = \"published forms\"\nconfirmed = true\n\n[form.benefits]\nvalue = \"J\"\nwhat = \"letter of the notification to Jobcentre Plus\"\nsource = \"published forms\"\nconfirmed = true\n\n[switch.category-4]\nvalue = false\nwhat = \"category 4 (terrorist or terrorist-risk offender) exists\"\nsource = \"published guidance: since 2022\"\nconfirmed = true\n\n[switch.screen-first]\nvalue = true\nwhat = \"the referral form is completed only after a screening that recommends level 2 or 3\"\nsource = \"001 4.5, 4.6\"\nconfirmed = true\n\n[switch.level-2-report-rule]\nvalue = false\nwhat = \"an agency absent from a level 2 meeting owes a written report too\"\nsource = \"003 B1 (West Midlands practice)\"\nconfirmed = true\n\n# The audit form (letter: see form.audit), question by question in the order of the form. `of` says whether it is asked of\n# a meeting or of the whole case; figures name a question by its key. Answers are yes, no (with the reason) or not\n# applicable; a section''s score is the mean of its questions'' shares (002 appendix 5). The wording is this program''s own;\n# what is asked after follows 001 3.4-3.7, 5.19, 7.2 and 002 outcome 4.\n\n[[audit]]\nof = \"meeting\"\nsection = \"The right people\"\nkey = \"right-people\"\nquestion = \"Were all the agencies that the facts of the case call for at the table or represented by a whole report?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"The right people\"\nkey = \"authority\"\nquestion = \"Could those who came commit their agency''s resources?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"Information\"\nkey = \"shared\"\nquestion = \"Did each agency say what it knows that bears on the risk?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"Information\"\nkey = \"previous-actions\"\nquestion = \"Was every earlier action accounted for with what came of it?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"Information\"\nkey = \"offender-view\"\nquestion = \"Was the offender''s own view before the meeting?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"Risk\"\nkey = \"risk-analysed\"\nquestion = \"Was it made clear who is at risk, of what, in which circumstances and how soon?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"Risk\"\nkey = \"victims-heard\"\nquestion = \"Were known and potential victims, and what they had said, considered?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"The plan\"\nkey = \"plan-reviewed\"\nquestion = \"Was the plan reviewed under each of its pillars, with its contingency?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"The plan\"\nkey = \"actions-clear\"\nquestion = \"Does each action have a named owner, a deadline and a reason?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"Decisions\"\nkey = \"disclosure-decided\"\nquestion = \"Was disclosure decided with a reason that stands by itself?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"Decisions\"\nkey = \"level-reasoned\"\nquestion = \"Is the level decided for reasons that a reader who was not there can follow?\"\n\n[[audit]]\nof = \"meeting\"\nsection = \"Decisions\"\nkey = \"minutes-clear\"\nquestion = \"Are the minutes clear, complete and free of what nobody needs to know?\"\n\n[[audit]]\nof = \"case\"\nsection = \"Assessment\"\nkey = \"risk-current\"\nquestion = \"Was the risk assessed in time, and again after each significant change?\"\n\n[[audit]]\nof = \"case\"\nsection = \"Assessment\"\nkey = \"level-right\"\nquestion = \"Was the level of management right for the risk at each review?\"\n\n[[audit]]\nof = \"case\"\nsection = \"The plan\"\nkey = \"plan-sufficient\"\nquestion = \"Is the plan sufficient to manage the risk?\"\n\n[[audit]]\nof = \"case\"\nsection = \"The plan\"\nkey = \"plan-protects\"\nquestion = \"Does the plan say how its objectives protect actual and potential victims?\"\n\n[[audit]]\nof = \"case\"\nsection = \"The plan\"\nkey = \"plan-factors\"\nquestion = \"Does the plan address every relevant factor and each specific victim?\"\n\n[[audit]]\nof = \"case\"\nsection = \"The plan\"\nkey = \"plan-contingency\"\nquestion = \"Does the plan say what is done when the risk rises, by whom and how soon?\"\n\n[[audit]]\nof = \"case\"\nsection = \"The plan\"\nkey = \"plan-current\"\nquestion = \"Was the plan kept up with what happened?\"\n\n[[audit]]\nof = \"case\"\nsection = \"Delivery\"\nkey = \"actions-delivered\"\nquestion = \"Were the actions that mattered done, and is it known what came of them?\"\n\n[[audit]]\nof = \"case\"\nsection = \"Delivery\"\nkey = \"restrictions-enforced\"\nquestion = \"Were restrictions monitored, and breaches answered?\"\n\n[[audit]]\nof = \"case\"\nsection = \"Victims\"\nkey = \"threat-managed\"\nquestion = \"Was the threat to each identifiable victim managed?\"\n\n[[audit]]\nof = \"case\"\nsection = \"Victims\"\nkey = \"victims-informed\"\nquestion = \"Were victims offered contact and told what they are entitled to know?\"\n\n[[audit]]\nof = \"case\"\nsection = \"Outcome\"\nkey = \"all-reasonable-action\"\nquestion = \"Was all reasonable action taken to keep the offender''s risk to a minimum?\"\n","edition":"oldbury-2014","effective_from":"2012-02-01"}');
INSERT INTO payload VALUES(3,'cd9c16a1b2627f064a8e439920469556','{"name":"Jack Fenlock","born":"1994-09-30","sex":"male","ethnicity":"White British","pnc":"FIC/0002","ndelius":"FIC-D-0002","visor":"FIC-V-0002","address":"2 Example Row, Fenbury, before custody","category":"2","basis":"Wounding with intent, Schedule 15; 30 months in custody","offence":"Wounding with intent","offence_kind":"violent","history":"Two assaults as a youth; known to the youth offending team","sentenced_on":"2013-01-28","sentence":"30 months in a young offender institution","custody_months":30,"lead_agency":"probation","case_manager":"Theo Lamb","case_manager_contact":"theo.lamb@fenbury.example","police_manager":"PC Lee Marl","police_manager_contact":"lee.marl@fenbury.example","supervised_by":"Probation, on licence","approved_premises":"Marsh House","release_on":"2014-04-28","licence_ends":"2015-07-27","sentence_ends":"2015-07-27","victim_issue":"yes","ref":"OLD-2014-0001","edition":"oldbury-2014"}');
INSERT INTO payload VALUES(4,'e372603f63b1f0aaf77e100f8b0d28b3','{"eligible":"yes","must_meet":"yes","level":"2","why":"More than one agency has to act, and at the same time","number":1}');
INSERT INTO payload VALUES(5,'53ed9ef18fd8ddac1f3c62f37937f3ef','{"level_sought":"2","offence_details":"Stabbed a young man in a quarrel over a debt; a friend stood by","behaviour":"Out after curfew twice in the first week; secretive about telephones","offender_view":"He says that it is over and that he wants to be left alone","adds":"Approved premises, YOT police officer and victim liaison each see a part of his life that probation does not","cannot_alone":"Probation cannot see whom he meets and calls","diversity":"Young for his age; dyslexic, so everything is read to him","earlier_mappa":"None known","other_agencies":"YOT assessment of 2012","media":"None","staff_safety":"Swears at staff; no assaults","programme_reports":"None known","invite":[{"agency":"probation","authority":"Fenbury Probation","name":"Theo Lamb","role":"Offender manager","contact":"theo.lamb@fenbury.example","why":"offender manager of the lead agency"},{"agency":"police","authority":"Fenbury Police","name":"PC Lee Marl","role":"Police offender manager","contact":"lee.marl@fenbury.example","why":"named police offender manager"},{"agency":"police","authority":"Fenbury Police","name":"PC Finn Archer","role":"YOT police officer","contact":"finn.archer@fenbury.example","why":"knew Jack as a youth and works with his friends"},{"agency":"victim-liaison","authority":"Fenbury Probation","name":"Sal Whitton","role":"Victim liaison officer","contact":"sal.whitton@fenbury.example","why":"the victim of the wounding lives in Fenbury"},{"agency":"approved-premises","authority":"Marsh House approved premises","name":"Jude Wickes","role":"Approved premises manager","contact":"jude.wickes@fenbury.example","why":"Jack lives at Marsh House"}],"referral":1}');
INSERT INTO payload VALUES(6,'378dbf5f269656f8948f12da006c2843','{"assessed_on":"2014-05-07","assessor":"Theo Lamb","likelihood":"High","imminence":"Could happen within weeks if the quarrel starts again","analysis":"The victim and others in the same quarrel are at risk of being stabbed when Jack is with his co-defendant","triggers":"Contact with the co-defendant; debts","protective_factors":"His mother; wish to work as a roofer","rating":[{"group":"known-adult","rosh":"high","harm":"serious wounding","whom":"the victim and his brother","tool":"OASys"},{"group":"public","rosh":"medium"},{"group":"children","rosh":"low"},{"group":"staff","rosh":"low"}],"score":[{"tool":"OGRS","score":"71%","meaning":"reconviction within two years","scored_on":"2014-05-07","assessor":"Theo Lamb","authorised_by":"Nell Ashby"}],"number":1}');
INSERT INTO payload VALUES(7,'b97a82696e5a1f814a5ab5555e0bb52c','{"factor":"the quarrel","about":"Debts between two groups of young men","outstanding":"yes","most_critical":"yes"}');
INSERT INTO payload VALUES(8,'46f4fb388c3d1ebe2d1b1701a9f8e12d','{"tie":"victim","person":"The young man of 2012","relation":"knows him from school","address_known":"victim liaison holds it","protection":"Marker on the address","contact_officer":"Sal Whitton","number":1}');
INSERT INTO payload VALUES(9,'bc74a983c5d5a997389604d7218113b3','{"tie":"co-offender","person":"Dane Fenlow","relation":"friend, co-defendant","address_known":"yes","number":2}');
INSERT INTO payload VALUES(10,'361111e3b71d51e669efb2016e213c15','{"kind":"licence","text":"Not to contact the victim or Dane Fenlow directly or indirectly, by telephone or otherwise, without his supervising officer''s written consent","from_on":"2014-04-28","until_on":"2015-07-27","issued_by":"HMP Fenmoor for the Secretary of State","monitored_by":"Theo Lamb","names":"Dane Fenlow","number":1}');
INSERT INTO payload VALUES(11,'09542a9a71ef70e08bfb8632e81ccf30','{"protects":"Keeps Jack away from the victim and from the friend with whom he offended","factors":"The quarrel and his co-defendant; the victim and his brother","anticipated":"The end of his stay at Marsh House in July","conclusion":"In conclusion, the plan is residence at Marsh House, supervision twice a week, checks on whom he meets, and a marker on the victim''s address","review_on":"2014-06-12","review_events":"Recall, a move, or any contact with Dane Fenlow","other_plans":"None exists","entry":[{"pillar":"supervision","what":"Supervision sessions on debts, friends and knives","agency":"probation","who":"Theo Lamb","when":"twice a week"},{"pillar":"monitoring","what":"Curfew checks and room searches at Marsh House","agency":"approved-premises","who":"Jude Wickes","when":"curfew nightly, search weekly"},{"pillar":"interventions","what":"One-to-one sessions of the violence reduction programme","agency":"probation","who":"Theo Lamb","when":"weekly from 19 May"},{"pillar":"victim-safety","what":"Calls to the victim and his brother, and a marker on their address","agency":"victim-liaison","who":"Sal Whitton","when":"every two weeks"}],"contingency":[{"risk":"the quarrel","signs":"Seen with Dane Fenlow, out after curfew, talk of being owed money","action":"Marsh House calls probation, who decide on recall; police warn the victim","who":"Theo Lamb","how_soon":"within two hours","contact":"Fenbury Police control room, day and night, asking for the public protection duty officer"}],"version":1}');
INSERT INTO payload VALUES(12,'62cfcb1868dc4478a39ab9eb2d8e16b5','{"referral":1,"rationale":"Early signs of trouble that probation alone cannot see into"}');
INSERT INTO payload VALUES(13,'d29d560f2c6002cde75bf749f5860b2d','{"referral":1,"reply_due":"2014-05-22"}');
INSERT INTO payload VALUES(14,'0757706c8a0c778aa5bdce1d81a20e92','{"referral":1,"level":"2","reasons":"The quarrel is live; the police know both groups","sources":"PNC and local intelligence, 14 May 2014"}');
INSERT INTO payload VALUES(15,'72432c83a7706bdfcf8d4651603b645f','{"referral":1,"level":"2","reasons":"Risk high, several agencies hold parts of the picture","sources":"OASys, 7 May 2014","differs":"no"}');
INSERT INTO payload VALUES(16,'9eba3b6b4d66c49f4da5f44a201eedff','{"referral":1,"level":"2","agencies":"police, probation, approved premises, victim liaison","decided_by":"screening by Ola Fielding with DS Ivo Brand (Police), Dilys Frome (Probation)","why":"High risk to known people; four agencies with a part","feedback":"Clear on the risk; say more of his telephones","sources":"ViSOR, 19 May 2014"}');
INSERT INTO payload VALUES(17,'7bb5059056c271cc24f1fbb736c300da','{"on":"2014-06-12","time":"10:00","venue":"Fenbury Police headquarters, room 4","chair":"Supt Greta Lowe","chair_role":"Superintendent, public protection","minute_taker":"Tilly Marsh","kind":"level-2","meeting":1,"level":"2","initial":"yes"}');
INSERT INTO payload VALUES(18,'ae558f89e343864213e338f93c10422f','{"meeting":1,"agency":"probation","authority":"Fenbury Probation","name":"Theo Lamb","role":"Offender manager","contact":"theo.lamb@fenbury.example","why":"offender manager of the lead agency"}');
INSERT INTO payload VALUES(19,'910d0f3ce08ba9cb7a4b9d6caa6b1bb2','{"meeting":1,"agency":"police","authority":"Fenbury Police","name":"PC Lee Marl","role":"Police offender manager","contact":"lee.marl@fenbury.example","why":"named police offender manager"}');
INSERT INTO payload VALUES(20,'78f00049877e4a06a3949802ad8f67ef','{"meeting":1,"agency":"police","authority":"Fenbury Police","name":"PC Finn Archer","role":"YOT police officer","contact":"finn.archer@fenbury.example","why":"knew Jack as a youth and works with his friends"}');
INSERT INTO payload VALUES(21,'2fa611ff4e0bbe33fe86273cd91be7ce','{"meeting":1,"agency":"victim-liaison","authority":"Fenbury Probation","name":"Sal Whitton","role":"Victim liaison officer","contact":"sal.whitton@fenbury.example","why":"the victim of the wounding lives in Fenbury"}');
INSERT INTO payload VALUES(22,'0e31d552e78b21ed0a587d792cc5e9fe','{"meeting":1,"agency":"approved-premises","authority":"Marsh House approved premises","name":"Jude Wickes","role":"Approved premises manager","contact":"jude.wickes@fenbury.example","why":"Jack lives at Marsh House"}');
INSERT INTO payload VALUES(23,'dd7981c1be7db1712f699bcc033e9d1e','{"prison":"HMP Fenmoor","approved_premises":"-","why":"Recalled to prison on 2 June 2014 after three nights away; he left three mobile phones in his room at Marsh House"}');
INSERT INTO payload VALUES(24,'196351e40f57f654a2b18d8fb1a4b1c3','{"meeting":1,"agency":"prison","authority":"HMP Fenmoor","name":"Bryn Oakes","role":"Offender supervisor","contact":"bryn.oakes@fenbury.example","why":"Jack is back in custody"}');
INSERT INTO payload VALUES(25,'156b1e9a37883802132e040ca74201af','{"meeting":1,"level":"2","initial":"yes"}');
INSERT INTO payload VALUES(26,'66606c23604e3d3cea33cddef5d036b8','{"meeting":1,"confidentiality":"Supt Greta Lowe read out the confidentiality and diversity statement; all agreed to it","purpose":"First meeting at level 2; held after his recall","lead_report":"Theo Lamb: recalled after three nights away; he will not say where he was","offender_view":"Offender declined on 22 May 2014","success_view":"Offender declined on 22 May 2014","told_offender":"Theo Lamb told him on 22 May 2014","victims":"The victim has heard nothing from Jack; the marker stands","diversity":"Papers are read to him because of his dyslexia","human_rights":"Contact with his mother is kept; the limits on other contacts answer a wounding and are proportionate","risk_confirmed":"High to the victim and his brother, confirmed; not imminent while he is in custody","plan_reviewed":"yes","plan_review":"Supervision and curfew lines rest while he is in custody; interventions go on there; the victim line stands","contingency_review":"Stands for the day of re-release; the prison tells probation of it at once","visor":"Police post the minutes to ViSOR","next_review":"2014-09-25"}');
INSERT INTO payload VALUES(27,'fa5926423a71edbac0e802e35d653bb2','{"meeting":1,"agency":"probation","authority":"Fenbury Probation","name":"Theo Lamb","role":"Offender manager","presence":"attended"}');
INSERT INTO payload VALUES(28,'d507cb5a668d17937e5163130d940bd5','{"meeting":1,"agency":"police","authority":"Fenbury Police","name":"PC Lee Marl","role":"Police offender manager","presence":"attended"}');
INSERT INTO payload VALUES(29,'9e43cd16d23216faedc54c0e106d7bba','{"meeting":1,"agency":"police","authority":"Fenbury Police","name":"PC Finn Archer","role":"YOT police officer","presence":"attended"}');
INSERT INTO payload VALUES(30,'5db4634c777cff6e5a6a62c09af884d2','{"meeting":1,"agency":"victim-liaison","authority":"Fenbury Probation","name":"Sal Whitton","role":"Victim liaison officer","presence":"attended"}');
INSERT INTO payload VALUES(31,'0295d3b7341b1609ba323998575348e0','{"meeting":1,"agency":"approved-premises","authority":"Marsh House approved premises","name":"Jude Wickes","role":"Approved premises manager","presence":"attended"}');
INSERT INTO payload VALUES(32,'c1eecf818288a8a7b07f4bbcb5b8e0ea','{"meeting":1,"agency":"police","authority":"Fenbury Police","name":"Supt Greta Lowe","role":"Chair","presence":"attended"}');
INSERT INTO payload VALUES(33,'492a9ea8341732513562ce794f1d62ce','{"meeting":1,"agency":"prison","authority":"HMP Fenmoor","name":"Bryn Oakes","role":"Offender supervisor","presence":"telephone"}');
INSERT INTO payload VALUES(34,'5107592655d3c864211fbe52206c1da3','{"meeting":1,"agency":"approved-premises","given_by":"Jude Wickes","text":"Three mobile phones were in his room; one was hidden behind the bath"}');
INSERT INTO payload VALUES(35,'fcaf215b2f76791fd56444c34154497a','{"meeting":1,"agency":"police","given_by":"PC Lee Marl","text":"Dane Fenlow was stopped near Marsh House on 30 May"}');
INSERT INTO payload VALUES(36,'aefa5dfae11c31268114c25986c1dd98','{"meeting":1,"agency":"prison","given_by":"Bryn Oakes","text":"Quiet on the wing","no_action_because":"Holds the offender until the day of release and sends reports; nothing beyond that"}');
INSERT INTO payload VALUES(37,'5194931d0c573186a3b795f7a4413456','{"meeting":1,"decision":"do-not-disclose","reason":"He is in custody and nobody outside the agencies is at risk from him there"}');
INSERT INTO payload VALUES(38,'34a3460efaa7edc39d298bd1777c9a37','{"meeting":1,"text":"Check what is on the three phones","pillar":"monitoring","owner":"PC Finn Archer","owner_role":"YOT police officer","agency":"police","why":"They may show whom he met on the three nights and whether he broke the contact condition","due":"2014-06-26","number":1}');
INSERT INTO payload VALUES(39,'fa33337d7b4e2fcc66220415ac9e01a9','{"meeting":1,"text":"Keep the phones sealed and hand them to PC Archer against a receipt","pillar":"monitoring","owner":"Jude Wickes","owner_role":"Approved premises manager","agency":"approved-premises","why":"So that what is found can be relied on","due":"2014-06-13","urgent":"yes","number":2}');
INSERT INTO payload VALUES(40,'e66278d4e16d0443dd7a1c0f25137981','{"meeting":1,"text":"Send the recall report to the Parole Board with the stop of Dane Fenlow in it","pillar":"supervision","owner":"Theo Lamb","owner_role":"Offender manager","agency":"probation","why":"The Board decides on re-release","due":"2014-06-30","number":3}');
INSERT INTO payload VALUES(41,'0db35ab1e1a7498ced9d21d7fea20999','{"meeting":1,"level":"2","why":"The quarrel outlasts the recall and re-release needs all five agencies","dissent":"none","agencies":"police, probation, prison, victim liaison"}');
INSERT INTO payload VALUES(42,'dd75a8905c5d2bf754b3e8960210fb4a','{"meeting":1,"minutes_due":"2014-06-26","review_limit":"2014-10-02","level":"2","required":[{"meeting":1,"agency":"probation","because":"lead agency; responsible authority; asked for by the referral: offender manager of the lead agency","authority":"Fenbury Probation","invited":"yes","came":"yes","presence":"attended"},{"meeting":1,"agency":"police","because":"responsible authority; asked for by the referral: named police offender manager; asked for by the referral: knew Jack as a youth and works with his friends","authority":"Fenbury Police","invited":"yes","came":"yes","presence":"attended"},{"meeting":1,"agency":"victim-liaison","because":"asked for by the referral: the victim of the wounding lives in Fenbury; victim contact or victim issue","authority":"Fenbury Probation","invited":"yes","came":"yes","presence":"attended"},{"meeting":1,"agency":"prison","because":"in custody at HMP Fenmoor","invited":"yes","came":"yes","presence":"telephone"}]}');
INSERT INTO payload VALUES(43,'4a3122e529ffc303777546b592d83026','{"rule":"liaison-minuted","text":"contact with other agencies","number":1}');
INSERT INTO payload VALUES(44,'298cbb9c12d998d4b7d048c0c7568c03','{"rule":"lead-agency-proposes","text":"Probation (Theo Lamb) proposed no plan of its own; the chair set 1 of its actions","number":2}');
INSERT INTO payload VALUES(45,'27452c15214d8aa79e561ba8e352da24','{"meeting":1}');
INSERT INTO payload VALUES(46,'0df5fb2265a8044bdf6b136894a00741','{"meeting":1,"minutes_version":1}');
INSERT INTO payload VALUES(47,'f307684b3a093ccaac07bb1e140c46b9','{"meeting":1,"to":"Theo Lamb (Probation); PC Lee Marl (Police); PC Finn Archer (Police); Sal Whitton (Victim liaison); Jude Wickes (Approved premises); Bryn Oakes (Prison); Supt Greta Lowe (Police)"}');
INSERT INTO payload VALUES(48,'0f68ca4bf38cedb6e810f37b3097168a','{"meeting":1,"lead_agency":"probation"}');
INSERT INTO payload VALUES(49,'ba5b276ce540c05e12db54db89c2f083','{"action":2,"done":"Sealed the phones and handed them to PC Archer on 13 June against receipt 14","found":"All three were handed over unopened","done_by":"Jude Wickes","done_on":"2014-06-13"}');
INSERT INTO payload VALUES(50,'4ce10b29caeac3564375a87894c78a50','{"action":3,"done":"Sent the report on 27 June","found":"The Board refused re-release on 4 July and will look again in January","done_by":"Theo Lamb","done_on":"2014-06-27"}');
INSERT INTO payload VALUES(51,'7675e31ef1cecb76e5297bcf2e849c92','{"on":"2014-09-25","time":"10:00","venue":"Fenbury Police headquarters, room 4","chair":"Supt Greta Lowe","chair_role":"Superintendent, public protection","minute_taker":"Tilly Marsh","kind":"level-2","meeting":2,"level":"2","initial":"no"}');
INSERT INTO payload VALUES(52,'3f160f569b2dfddff2fbd019894fb771','{"meeting":2,"agency":"probation","authority":"Fenbury Probation","name":"Theo Lamb","role":"Offender manager","contact":"theo.lamb@fenbury.example","why":"offender manager of the lead agency"}');
INSERT INTO payload VALUES(53,'8bf63367ea72f9c26ff40c375e71a01b','{"meeting":2,"agency":"police","authority":"Fenbury Police","name":"PC Lee Marl","role":"Police offender manager","contact":"lee.marl@fenbury.example","why":"named police offender manager"}');
INSERT INTO payload VALUES(54,'3c0e7d4d6323bb2c95f7eebbd285c0c5','{"meeting":2,"agency":"police","authority":"Fenbury Police","name":"PC Finn Archer","role":"YOT police officer","contact":"finn.archer@fenbury.example","why":"knew Jack as a youth and works with his friends"}');
INSERT INTO payload VALUES(55,'855bc3866483a34a915eae6b9d9b8dbd','{"meeting":2,"agency":"victim-liaison","authority":"Fenbury Probation","name":"Sal Whitton","role":"Victim liaison officer","contact":"sal.whitton@fenbury.example","why":"the victim of the wounding lives in Fenbury"}');
INSERT INTO payload VALUES(56,'583ba7a95b2e5c4f569076b13caaf3ed','{"meeting":2,"agency":"approved-premises","authority":"Marsh House approved premises","name":"Jude Wickes","role":"Approved premises manager","contact":"jude.wickes@fenbury.example","why":"Jack lives at Marsh House"}');
INSERT INTO payload VALUES(57,'68a651f0d649bb0a0e16f5b58d00a033','{"meeting":2,"agency":"prison","authority":"HMP Fenmoor","name":"Bryn Oakes","role":"Offender supervisor","contact":"bryn.oakes@fenbury.example","why":"Jack is back in custody"}');
INSERT INTO payload VALUES(58,'b2c82f85d39474ffc39f960db11e757c','{"meeting":2,"level":"2","initial":"no"}');
INSERT INTO payload VALUES(59,'0c7a680b6fdcaa60cae44623dfa8b91b','{"meeting":2,"confidentiality":"Supt Greta Lowe read out the confidentiality and diversity statement; all agreed to it","purpose":"Review","previous_minutes":"Agreed as a true record","lead_report":"Theo Lamb: violence programme begun in prison; release not before January","victims":"The victim asks to be told of the January hearing; victim liaison will","diversity":"Programme handouts are read to him","human_rights":"Contact with his mother is kept; the limits on other contacts answer a wounding and are proportionate","risk_confirmed":"High to the victim and his brother, confirmed","plan_reviewed":"yes","plan_review":"Interventions go on in prison; the rest waits for re-release, and for what the phones show","contingency_review":"Stands","visor":"Police post the minutes to ViSOR","plan_updated":"yes","next_review":"2015-01-08"}');
INSERT INTO payload VALUES(60,'644e4ff09f0d5917e11db0f48ecded17','{"rule":"section-unchanged","text":"human rights reads word for word as at the meeting of 12 June 2014","number":3}');
INSERT INTO payload VALUES(61,'86534458ead18bb3216da66c252f2b14','{"meeting":2,"agency":"probation","authority":"Fenbury Probation","name":"Theo Lamb","role":"Offender manager","presence":"attended"}');
INSERT INTO payload VALUES(62,'1822aef49a8211987748d02684deafea','{"meeting":2,"agency":"police","authority":"Fenbury Police","name":"PC Lee Marl","role":"Police offender manager","presence":"attended"}');
INSERT INTO payload VALUES(63,'948ca47b917c1d18f90b73106619891e','{"meeting":2,"agency":"police","authority":"Fenbury Police","name":"PC Finn Archer","role":"YOT police officer","presence":"attended"}');
INSERT INTO payload VALUES(64,'9ced0e5614ff8418a582f51f7be954fe','{"meeting":2,"agency":"victim-liaison","authority":"Fenbury Probation","name":"Sal Whitton","role":"Victim liaison officer","presence":"attended"}');
INSERT INTO payload VALUES(65,'81cfa0a6e3559342b6bdb75a7a435c04','{"meeting":2,"agency":"approved-premises","authority":"Marsh House approved premises","name":"Jude Wickes","role":"Approved premises manager","presence":"attended"}');
INSERT INTO payload VALUES(66,'cc2c612e9367fdacb69e41212d0c0d6f','{"meeting":2,"agency":"police","authority":"Fenbury Police","name":"Supt Greta Lowe","role":"Chair","presence":"attended"}');
INSERT INTO payload VALUES(67,'53efcd6f5f51766bc9dadf85b691c2f3','{"meeting":2,"agency":"prison","authority":"HMP Fenmoor","name":"Bryn Oakes","role":"Offender supervisor","presence":"telephone"}');
INSERT INTO payload VALUES(68,'84e62d7feb59fb5fc8178394d79c356e','{"action":2,"meeting":2}');
INSERT INTO payload VALUES(69,'16a4ca1713d0917ceb94369f5a57cf76','{"action":3,"meeting":2}');
INSERT INTO payload VALUES(70,'2b0f4c3097398d89697977bff2abda51','{"meeting":2,"agency":"prison","given_by":"Bryn Oakes","text":"Has begun the programme; one fight in July, not started by him","no_action_because":"Custody goes on as before; reports are sent before each meeting"}');
INSERT INTO payload VALUES(71,'b4a957c7456425ae2c20d98a160a8bff','{"meeting":2,"agency":"police","given_by":"PC Lee Marl","text":"Both groups have been quiet since June"}');
INSERT INTO payload VALUES(72,'76800176c03037c879234bc821a232a7','{"number":1}');
INSERT INTO payload VALUES(73,'6152fabed4f783cfd536efe8a29e64d9','{"meeting":2,"decision":"do-not-disclose","reason":"Still in custody until January at least; to be decided again before the hearing"}');
INSERT INTO payload VALUES(74,'eec0987d0a619e1cef6a2b6e5204d647','{"meeting":2,"text":"Tell the victim of the January hearing and take his wishes on conditions","pillar":"victim-safety","owner":"Sal Whitton","owner_role":"Victim liaison officer","agency":"victim-liaison","why":"He asks for it and the Board must have it in time","due":"2014-12-12","number":4}');
INSERT INTO payload VALUES(75,'f94dfebd9b74234530fd0ca072afec2c','{"meeting":2,"level":"2","why":"Re-release in January needs all agencies","dissent":"none","agencies":"police, probation, prison, victim liaison"}');
INSERT INTO payload VALUES(76,'02a06460045159b914b4a5945ee14b33','{"action":1,"done":"Read all three phones with the force''s examiner and listed calls, messages and pictures","found":"Phones 1 and 2: 212 calls and messages with Dane Fenlow in May, against the licence, and a picture of the victim''s street; phone 3: nothing found","done_by":"PC Finn Archer","done_on":"2014-06-24"}');
INSERT INTO payload VALUES(77,'1b5b2e4ab67f21ac5307d35b39dc6857','{"action":1,"meeting":2,"comment":"This should have been known in June"}');
INSERT INTO payload VALUES(78,'53f3dbfd72b368e7a059d0cf1d8df19b','{"meeting":2,"text":"Put the calls with Dane Fenlow and the picture of the street before the Parole Board","pillar":"supervision","owner":"Theo Lamb","owner_role":"Offender manager","agency":"probation","why":"They show a breach and danger to the victim","due":"2014-10-10","number":5}');
INSERT INTO payload VALUES(79,'513541d16dbdb64931e180fb38f0662c','{"meeting":2,"text":"Move the victim''s marker to immediate response and offer him a home safety visit","pillar":"victim-safety","owner":"PC Lee Marl","owner_role":"Police offender manager","agency":"police","why":"The picture of his street was taken in May","due":"2014-09-26","urgent":"yes","number":6}');
INSERT INTO payload VALUES(80,'7e0cd42e8442291adf3a7ebb5a5d4118','{"meeting":2,"minutes_due":"2014-10-09","review_limit":"2015-01-15","level":"2","required":[{"meeting":2,"agency":"probation","because":"lead agency; responsible authority; asked for by the referral: offender manager of the lead agency","authority":"Fenbury Probation","invited":"yes","came":"yes","presence":"attended"},{"meeting":2,"agency":"police","because":"responsible authority; asked for by the referral: named police offender manager; asked for by the referral: knew Jack as a youth and works with his friends","authority":"Fenbury Police","invited":"yes","came":"yes","presence":"attended"},{"meeting":2,"agency":"victim-liaison","because":"asked for by the referral: the victim of the wounding lives in Fenbury; victim contact or victim issue","authority":"Fenbury Probation","invited":"yes","came":"yes","presence":"attended"},{"meeting":2,"agency":"prison","because":"in custody at HMP Fenmoor","invited":"yes","came":"yes","presence":"telephone"}]}');
INSERT INTO payload VALUES(81,'4913b237c768312a36008c9f0fd234d6','{"meeting":2}');
INSERT INTO payload VALUES(82,'5dea15e4aa7a4a22ec8aa6a5097e53cb','{"meeting":2,"minutes_version":1}');
INSERT INTO payload VALUES(83,'b8e92bcda21d66aff79eea96a226840c','{"meeting":2,"to":"Theo Lamb (Probation); PC Lee Marl (Police); PC Finn Archer (Police); Sal Whitton (Victim liaison); Jude Wickes (Approved premises); Bryn Oakes (Prison); Supt Greta Lowe (Police)"}');
INSERT INTO payload VALUES(84,'2239e358dfd8621386e8f2c0ba5ed453','{"meeting":2,"lead_agency":"probation"}');
INSERT INTO payload VALUES(85,'5d6a35839b5a347026bb7db7a0e232fe','{"action":6,"done":"Changed the marker and visited the victim with a crime prevention officer on 26 September","found":"New locks fitted; he has an alarm that calls the control room","done_by":"PC Lee Marl","done_on":"2014-09-26"}');
INSERT INTO payload VALUES(86,'271468e53e0795e2709e95f405e17e6e','{"action":5,"done":"Sent a second report on 9 October","found":"The Board put the hearing back to February to hear about the phones","done_by":"Theo Lamb","done_on":"2014-10-09"}');
INSERT INTO payload VALUES(87,'9dbca915a59b25fb24ae1ac429cc5713','{"action":4,"done":"Met the victim on 3 December and sent his wishes to the Board","found":"He asks for the streets around his home to be excluded","done_by":"Sal Whitton","done_on":"2014-12-03"}');
INSERT INTO payload VALUES(88,'ef687f5dcfee73b50d468682ee458943','{"document":"minutes","format":"html","meeting":1,"version":1,"whom":"Theo Lamb","agency":"probation","edition":"oldbury-2014","policy_digest":"7a14111b46e39958c009df5d6af10f7636f7b8279f1073f13e0af66a322e1343","templates":"minutes/oldbury-2014/minutes.html.mustache","template_digest":"dbaf245ac8cd89fad8ad4312f100f92a9279d67428cbf08634196d3d169913f3","inputs_digest":"bc951fcf5831647e925f0af23ffe4523dbc86315b9996535cdf8b2f1462186cf","state":45,"head":"87:6b71e1e1f8ed7b829b54cab635d8e5def3aa2acbc81f06d9d038bbd2e9ce9d66","program":"mappa 0.0.9","digest":"0cb7266914358cea15eb749a099f61375cfb2877068f4337a0c4cf92f6763a22","size":36583,"number":1}');
INSERT INTO payload VALUES(89,'54a42ca64ce08d8abf4d01a3059e95ee','{"document":"plan","format":"docx","whom":"Ada Fiction","agency":"probation","edition":"oldbury-2014","policy_digest":"7a14111b46e39958c009df5d6af10f7636f7b8279f1073f13e0af66a322e1343","templates":"plan/england-wales-2012/plan.html.mustache","template_digest":"b5394aee37642de8e8ceaa3838cabb9bd7dc19782dbc3a5e4b3e0117de13fe41","inputs_digest":"59b52ed3c8b406852ecec25e3e1304e1ecf9ca77938e4343655cf293f924e5b6","state":85,"head":"87:6b71e1e1f8ed7b829b54cab635d8e5def3aa2acbc81f06d9d038bbd2e9ce9d66","program":"mappa 0.0.9","digest":"d5a4e36e21ac0ab06639f9662d8a95d9650072c5ef69e2d024d41899e96332d9","size":8694,"number":2}');
CREATE TABLE journal_head (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL) STRICT;
INSERT INTO journal_head VALUES(1,89,'223b7dfd02fd359924fbaec5fd08094ae35ce35d283adb89fc5608aef2560f6f');
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
INSERT INTO access_log VALUES(1,'OLD-2014-0001','issued','action list, meeting 1, version 0',1,'2014-06-12','2014-06-12T09:00:00Z','Pip Larch','administrator','coordination','0000000000000000000000000000000000000000000000000000000000000000','b48c0f2a42132c14b8c008e2c5babb24924bb020ca6bf4848aa9424e67157850');
INSERT INTO access_log VALUES(2,'OLD-2014-0001','issued','action list, meeting 1, version 0',2,'2014-06-12','2014-06-12T09:00:00Z','Pip Larch','administrator','coordination','b48c0f2a42132c14b8c008e2c5babb24924bb020ca6bf4848aa9424e67157850','de7724b361a91706a83d5eb0f3e0456da81ee2c692a232347252a4d163aec565');
INSERT INTO access_log VALUES(3,'OLD-2014-0001','issued','action list, meeting 1, version 0',3,'2014-06-12','2014-06-12T09:00:00Z','Pip Larch','administrator','coordination','de7724b361a91706a83d5eb0f3e0456da81ee2c692a232347252a4d163aec565','f67722c53f8bd1852b85fe3ca6c7ad11af0d51853fae319cbbe966d87096b6e2');
INSERT INTO access_log VALUES(4,'OLD-2014-0001','issued','minutes, meeting 1, version 1',4,'2014-07-01','2014-07-01T09:00:00Z','Pip Larch','administrator','coordination','f67722c53f8bd1852b85fe3ca6c7ad11af0d51853fae319cbbe966d87096b6e2','c7586542f2e0cd83d07106831855b7c23e2aa79072bc07982453b8a15019bd78');
INSERT INTO access_log VALUES(5,'OLD-2014-0001','issued','minutes, meeting 1, version 1',5,'2014-07-01','2014-07-01T09:00:00Z','Pip Larch','administrator','coordination','c7586542f2e0cd83d07106831855b7c23e2aa79072bc07982453b8a15019bd78','ff76d089a4c3900e95684dba9f9971f4818563e32b523e7fef275cee8f14923b');
INSERT INTO access_log VALUES(6,'OLD-2014-0001','issued','minutes, meeting 1, version 1',6,'2014-07-01','2014-07-01T09:00:00Z','Pip Larch','administrator','coordination','ff76d089a4c3900e95684dba9f9971f4818563e32b523e7fef275cee8f14923b','0264b8253d2f3f1ca4af70c6f774ce12f59e884e45a70fb72ccbe383d20170d6');
INSERT INTO access_log VALUES(7,'OLD-2014-0001','issued','minutes, meeting 1, version 1',7,'2014-07-01','2014-07-01T09:00:00Z','Pip Larch','administrator','coordination','0264b8253d2f3f1ca4af70c6f774ce12f59e884e45a70fb72ccbe383d20170d6','30d1a56b7faaf48a2ccc430d8e3a418f9f0b8d482d4b4f7bcc163d0ebd45629e');
INSERT INTO access_log VALUES(8,'OLD-2014-0001','issued','minutes, meeting 1, version 1',8,'2014-07-01','2014-07-01T09:00:00Z','Pip Larch','administrator','coordination','30d1a56b7faaf48a2ccc430d8e3a418f9f0b8d482d4b4f7bcc163d0ebd45629e','bf90d95134e4934d996cee3fd710046f6bef591b445d965068dc6950fbd1a5a8');
INSERT INTO access_log VALUES(9,'OLD-2014-0001','issued','minutes, meeting 1, version 1',9,'2014-07-01','2014-07-01T09:00:00Z','Pip Larch','administrator','coordination','bf90d95134e4934d996cee3fd710046f6bef591b445d965068dc6950fbd1a5a8','99935b8d6bfbe9a1debe7b0f8c23b3c643db852546123ecfbc8e1fc83565802b');
INSERT INTO access_log VALUES(10,'OLD-2014-0001','issued','minutes, meeting 1, version 1',10,'2014-07-01','2014-07-01T09:00:00Z','Pip Larch','administrator','coordination','99935b8d6bfbe9a1debe7b0f8c23b3c643db852546123ecfbc8e1fc83565802b','2cbc491add7e1dced4855ea3d3931807110906d8c87ef7ce92c60bf267e7d520');
INSERT INTO access_log VALUES(11,'OLD-2014-0001','refused','action complete [outcome-found, outcome-found, outcome-found]',0,'2014-07-08','2014-07-08T09:00:00Z','PC Finn Archer','representative','police','2cbc491add7e1dced4855ea3d3931807110906d8c87ef7ce92c60bf267e7d520','936c1db828ee0f4de8bc89bdb24841aa25d6eec6a3b16c697d36f7d765ac597c');
INSERT INTO access_log VALUES(12,'OLD-2014-0001','refused','action complete [outcome-found]',0,'2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','936c1db828ee0f4de8bc89bdb24841aa25d6eec6a3b16c697d36f7d765ac597c','e412e81369f6a17cbe8599ca62080ab04f01c21a055792fc02f01d64a1aca8f9');
INSERT INTO access_log VALUES(13,'OLD-2014-0001','refused','meeting close [earlier-actions-accounted]',0,'2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','e412e81369f6a17cbe8599ca62080ab04f01c21a055792fc02f01d64a1aca8f9','45a126977b31757a4db719334b1a23a0a9183280f6d7343c129b3b20361879a6');
INSERT INTO access_log VALUES(14,'OLD-2014-0001','refused','meeting close [earlier-actions-accounted, every-agency-in-plan]',0,'2014-09-25','2014-09-25T09:00:00Z','Ola Fielding','coordinator','coordination','45a126977b31757a4db719334b1a23a0a9183280f6d7343c129b3b20361879a6','d50abd46dd8edba5a13b5c50bbd8eb5b57e59cff59a04cd3ef01f2feb11bbe18');
INSERT INTO access_log VALUES(15,'OLD-2014-0001','issued','action list, meeting 2, version 0',1,'2014-09-25','2014-09-25T09:00:00Z','Pip Larch','administrator','coordination','d50abd46dd8edba5a13b5c50bbd8eb5b57e59cff59a04cd3ef01f2feb11bbe18','b50b55216a9e94c23b9e880c8e3c7189367ba6af1d28da8931946618fdeac415');
INSERT INTO access_log VALUES(16,'OLD-2014-0001','issued','action list, meeting 2, version 0',2,'2014-09-25','2014-09-25T09:00:00Z','Pip Larch','administrator','coordination','b50b55216a9e94c23b9e880c8e3c7189367ba6af1d28da8931946618fdeac415','010711417dca6be33db627345b5950520c94ebd82f0e44655db3487fa3721841');
INSERT INTO access_log VALUES(17,'OLD-2014-0001','issued','action list, meeting 2, version 0',3,'2014-09-25','2014-09-25T09:00:00Z','Pip Larch','administrator','coordination','010711417dca6be33db627345b5950520c94ebd82f0e44655db3487fa3721841','1913a42f94cc5365f9160d81cf945cf1bf59bdb1c9bae2467458b68257a137b2');
INSERT INTO access_log VALUES(18,'OLD-2014-0001','issued','minutes, meeting 2, version 1',4,'2014-10-07','2014-10-07T09:00:00Z','Pip Larch','administrator','coordination','1913a42f94cc5365f9160d81cf945cf1bf59bdb1c9bae2467458b68257a137b2','60c67f30bb01495e1e6f991678b1ef6e0ff30bc398eed75ba432fc7294ea8960');
INSERT INTO access_log VALUES(19,'OLD-2014-0001','issued','minutes, meeting 2, version 1',5,'2014-10-07','2014-10-07T09:00:00Z','Pip Larch','administrator','coordination','60c67f30bb01495e1e6f991678b1ef6e0ff30bc398eed75ba432fc7294ea8960','ed0789a5365af5f0d62ca7008a77e638725db9eac44603e23a68317924a03dff');
INSERT INTO access_log VALUES(20,'OLD-2014-0001','issued','minutes, meeting 2, version 1',6,'2014-10-07','2014-10-07T09:00:00Z','Pip Larch','administrator','coordination','ed0789a5365af5f0d62ca7008a77e638725db9eac44603e23a68317924a03dff','a4ffe9260c93ec13ac361ebbe50a505d847ce795504db344b67387b9e659ec38');
INSERT INTO access_log VALUES(21,'OLD-2014-0001','issued','minutes, meeting 2, version 1',7,'2014-10-07','2014-10-07T09:00:00Z','Pip Larch','administrator','coordination','a4ffe9260c93ec13ac361ebbe50a505d847ce795504db344b67387b9e659ec38','7e57fb9d2a1932e0cf8e4ec4199cd91c97ffdaf5ce00cd9bb1876cd7ce4bcdd3');
INSERT INTO access_log VALUES(22,'OLD-2014-0001','issued','minutes, meeting 2, version 1',8,'2014-10-07','2014-10-07T09:00:00Z','Pip Larch','administrator','coordination','7e57fb9d2a1932e0cf8e4ec4199cd91c97ffdaf5ce00cd9bb1876cd7ce4bcdd3','36e073092eee462268c5d5c8384204421c93756af385f6dd5edd38de95a54506');
INSERT INTO access_log VALUES(23,'OLD-2014-0001','issued','minutes, meeting 2, version 1',9,'2014-10-07','2014-10-07T09:00:00Z','Pip Larch','administrator','coordination','36e073092eee462268c5d5c8384204421c93756af385f6dd5edd38de95a54506','e5957ac650c670ee2b7e16de0014c8b7c64d3af299bf19a16b0dc48876bded81');
INSERT INTO access_log VALUES(24,'OLD-2014-0001','issued','minutes, meeting 2, version 1',10,'2014-10-07','2014-10-07T09:00:00Z','Pip Larch','administrator','coordination','e5957ac650c670ee2b7e16de0014c8b7c64d3af299bf19a16b0dc48876bded81','bbfa7b2055b74cdbc7c7960b83eadcabe6cc596be5d608da220a4f4c537bdcbf');
INSERT INTO access_log VALUES(25,'OLD-2014-0001','issued','document minutes, html, issued document 1',0,'2015-01-12','2015-01-12T10:00:00Z','Ola Fielding','coordinator','coordination','bbfa7b2055b74cdbc7c7960b83eadcabe6cc596be5d608da220a4f4c537bdcbf','f0aa926cd6c6c33d78eb6f330a1c939800a06b9617145aba8e731d7b9fa3c411');
INSERT INTO access_log VALUES(26,'OLD-2014-0001','issued','document plan, docx, issued document 2',0,'2015-01-12','2015-01-12T10:00:00Z','Ola Fielding','coordinator','coordination','f0aa926cd6c6c33d78eb6f330a1c939800a06b9617145aba8e731d7b9fa3c411','7b7ab0c53071a1296c8ab8af4333fe6f8506f5550060230d8cb994fad247d01b');
CREATE TABLE access_head (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL) STRICT;
INSERT INTO access_head VALUES(1,26,'7b7ab0c53071a1296c8ab8af4333fe6f8506f5550060230d8cb994fad247d01b');
CREATE TABLE kept_document (
  case_ref TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  packing TEXT NOT NULL CHECK (packing IN ('zlib', 'none')),
  packed BLOB NOT NULL,
  PRIMARY KEY (case_ref, digest)) STRICT;
INSERT INTO kept_document VALUES('OLD-2014-0001','0cb7266914358cea15eb749a099f61375cfb2877068f4337a0c4cf92f6763a22',36583,'zlib',X'78daed3d6b6fdb38b6dffb2b78b3e8ddcec2766c2769d2a40d364ddb6976d326db746730b8d80fb444c74464512b4a71bd8bf9eff79c43ea654b32e5a49d0e301860dada7c1c92e7fdf2cbff797375fef997ebb76c96cc83d3272ff10f16f0f0f6d58e08fb3fbedec1cf04f7e18fb94838f3663cd62279b59326d3fed1ce6ef679c8e7e2d5cebd148b48c5c90ef354988810c62da49fcc5ef9e25e7aa24fffe83119ca44f2a0af3d1e8857a3d555789acc545c5ae32ae0ec9d14812fc3dbd5c1bed05e2ca344aab034e3c3d9f5f5197bdd631ed7825d5dbee98f87a3fdfe70381cf5d84f22d6309c998d139904e2b465c2319bcb304d84666aca02712f0236667321128086c172a331fb5b1a0a86135eee9ae59ebcd4c912ffdcfd0bbb82eff40cc6b3a98a19cc8f97cc575e3a07487b0ce0486630c08b8508190f7dfc24e2918807eca34a66b889d44c73e9b3c9124e18a834663c50a118b0bfec3e99287fc9fecbe63cbe95e1311b32b83d75022bf8785bc76c148bf9097cfdc55cfe317b3ea44f70a1f898fd6938197a43ef844db877771bab34f4e1c3e9747a02d0868999bf3b1aec1fb0b318deacc7de8be01eceeef11e0015eabe16b184d1bf3e892a60c07f83e7b89182034f03b5e82f621e1dc309978b998805ce988dca5306fb62ce8666dfbe96ff11b0f9e005011bc850f46742dece10a2c1e8c0ce1ec08dce610d5fea28e0cb6336099477575d8216a00f167681890a7c5853248988fb3ae21e5dd47030dcc7a1b0f0b804d668708460c1d707f8adbdd7fe4425899ae3ac317e3c51b10f8b659f8ea32f4cab009e2cbfdfcaa9f662bbd35e65a7b1dd693f07399b303cb033123e09044cb28f391a0e9f9e546e7d540207de38e0918615b2bf9d305aa00f97a552b88aa9fc227c5a17c832f161e11c718683bd0384c79cdbac081b16273b7c8effc18ae24bd2e781bc050802314d4e18bc382248907d9aa8a8150f12e4304006b07d050dc5be3812223ff6608a3c40c3a8ea210cc6af0ca2d5ec2ded8d9fae22f818ffa3493e8b8e03ae93be3793819fbf47f1c238cae3c4616abe1dec35e0d7fab5c0322a18843c8ed5a200eef069f68dcf93f2d31ed01729909c0aea492b43465c1eb1e4b9c1113f81e13510c137feda42f8c6f9cc8106707992c608c72416fcae2f432d7dc0207eafa45fdc723190b026a3cd71b6d2ffc161789fdee25fabcf3a3d84ffe8f2a3f2b01e90f17df50320ce7075a56644dcb45e3376fffaa466a79ca9c890f88fe52d200cfa39f5116f850f0adeb45f7a18ba638320ab2461f0a7b8a93b19faaf76bc99f0ee76fe554202c35eca7b9a4fcad8e581201171e9fc66311011b73be55ba87e9cf8eb9f965ed2decb00b0e50e655013a36e46fa0cac66463b88f82d90315c2e1bf088c749415f194a676004c821fedbc01407a11594d90094bdf06e0940e219227223a00c2e3de74150dd6e3838cab7d309502a8aef2a4619843a2a3160b3eec1ba348045d250a3c487159496c85c80c626300c348d93fcf9a32f27f98bd03f322e7acc66d2f74508823c90513fe2381c685524cf0e864f7f801566321174e9007ca890e9e2b653a5e0318a7b06d60c545b02993ea821aeecaae8fb9c6cfe3a17bee42c8a255ec613c6727524d73742d054ca1451956cc388182363a40b94bf39cabf19af7cb3977fb3b7f2cda898d3836f7b2cc31bc3cbf83441d691b332c68ce429d1ba912cf829dc0572acc80e8c9b39226383502cfa88ccf9a08900d50406e187764c81eca5fdccedfcfa04aed2cc8791e63067fb27f0f70c69c7e339f0e923f8df78389fe3377f8597200483e5acde7bcc5c15df4cbb7b11251bf53abb558c5858d9ebeaddbb8bf38bb3cbfecddb8f37179f2f7e7a9baf8bdc801ed76575c30b6bce028f803a6f59fd47ed18156e1ea61cf46838dc41d7c3d8edd6cf738d0f8046448a8ceb19bec70ff06fd0faab1fea1fbaecf8eb9397bbd61878b96b4d29a4126b588918fe12011573ad5fed586ebb73ba7eb72f77a3f2c81c9b7632db85bd4421967d4ffc74e7f47c0d0d001a18765a3b1aac961804c1698e28083a7d626719207673c0e75c867890d169653954cb73b8b20d3f74b0a260c1d2599188eb8ed203d4f02769bc1cb066c8070433c0383e1d0dd84d3a873b5ec20e63b4fd489bce8026c5110c5ec65e66fa9efdcaf0ea9dd3cf60a91161f184ac360bffcb5d3b9ee626e67519c3bfc7a72f4113d59e8ac05605bd0f6e259b93cce03bdf0c84a1113085988c5fb5737a612ce46c83defa8dd1a9eaa67e9ea5b1f6f9b272a370bfc3e321f0de7722c40b63d7c0dd3dc1f021ff0d9404a8ad7b2c566acef6f39501441f5e1cced07898abe95484800ad969ca80fc0d743edc0fd5a61e8a9790ed0dd98d8840764e40068d5ebcd877d8e21c64edadc2276bbbb06c141b1fb37ba90214ce606d835e003b69f12585cb5439b00d57f79a6ba98fd9cfa8a7e2252f24c022893df4d80d28677e0ae882d6271c640e1c60a6e16be6a53a8127ef726f9728768082436fc3b9ae6335e1885a25a05d37218299f310f6a97d20c066c52ef97cd24364568300fefad7a9419081f8c2e751201cb6b1a894dd6edb8ed7e7ec5208f681c701a2b440ed32d862cb4ba206ad5260e175fb98ef0115b897c87bb884344864dfdcb7858fd4b767b1988a3806dc005ea2d3c95c82aaea23e57ce0245cf67f7086061001d89eb7ce1bb6060f4092a187049c83e30c8d2f3c50527c076032cee90c541a7a331ede0abf241c3642f51ea4add0098ba5be430980e251a59acd783c6f830ae7ad4d5a64049a283addbd0490e7e43c9b490d1a9821fb675767374b606b87e5d77407f952de8940ce94f271ef5880a2401b212db691ece1e8692387b951698c0af9d58f9f6eca800dba308f9fcc71a5d6a9d0edb094871eb35f70780364e7e8fd88d105691e0955d3844e0d6681df38ed0c5862a2374caa9c09feb4eacf2e895f541ff64e7f9ec11216af2cdae3cba263a6405e18075a01f02d7864a969c054c6c5087ca7c48a6873a3b8f4a5b80502479b2dd5760dbb71b3a02fcf3162009d337a45d01b6daee6993c15ec3052faac031c8cc0e153787e0b043d59dbe8f1018c7e17abb9ebd87f86890ccce0e29e33f8565592ec25ab247783f67a88d859916e9c2d81dc6e0bfe0ef64f2293d41282dfb0daf8a8aca4efb58d3c043d2530ba7c31ac4a02f5332f41ee00c0ed509c81711a14cc731b18d651f64977ddf1dc6809c4a562012aad169df4c69fd15b0a0a5be06f521d338504a9f2fd876bd4c1e64a35ab3d675114ab7ba0bb281673a905a8401fc12cedc2923e65075ae7e4eb4fb0419de031a86f0c58efad9cc84026cbba55ab7c66e3a2376924e27b381b06516a35934ccfa2884c5042ac76be5528c00563e96850146a69076cf8c8e76293d2eda2bf93a0c4489a7e845b7e830e6ce0c1131927b3baf5b6d1ff6fc497baa53e70274df16d320ba5d780443fa38f8cbd8ec1d6d23387c52e7c6091129e35de2076af3f9e1f3330e077c14a1d378bdc4f578e52367c03e4906a5ab3ffa6dfbaea35086240b430c54b765cff277973f5c9acfe5375751733238d636b6e0103e9e7ccc7077542d7a2d598bd35aa3efba416bdcc26051b919c66853db571eb9c735986dab669475cfe4ed86d8de8414fc678c0cec054097d4e6c6a2b67c6f98ccb98c491896ff7137ed7910bd11275970dfc36613fc618a6bf540b01d633326032a57d3222a274024c16ae4025c2cb5589f627f95001b3c69e95018870302e5788b99e735f03a20028ae1a613e7c6b0d707ffc14d14a39a8747b38f4acec1e6855009fe3e8123a3c440b2c3905aed62dfa26fda9243e730f53e1b9a84ccbfeba461674800a93b2ae0e4b12ce6a61c5cbd0ec9d683c0bcde8adb8ca7e8b53bc9361c8ce620f58518ffd72f59945f961e08fdfc1196ec08842219b2062585b34909c04d4e64354277c0f98f5b7d417ec67e9dd09dd636b7cdc01b7d6e6f40cbf62ef558ae26bf5eb6fff62ab8c3b63f1df39a6bd8e9721bbe2f43039dfd256eb57edaccb605745743b41ff7ac912d03ba219486fd47eeea52f94db516ac5fadee947d051a28a5cca632036c44d7a0cc5ba2b4a1d4e267921010d63f1ef54c6f88d9b685b9bd823ad60315b3e40da8d8fba88b07d14619fecf6a0077a3ccdadc98da28f7c4738674ed6874c1e26013bc8b2f2b4a070e99fc04dea48855aa24666d219c10439615cdfc1f1300d70b2244f55e67f3e5e1350992f2ba8440a1af94a4e489d448c0bed9627743f169a967e496e55ced83af32e140b46e62cd7c60905984078a9e23beb944347e03496b0a87ef4cbe92a7dca735b8e55f257db17cebdd981bc17e472b35b9d64033144cdbdc4f098c2a1fbf8f840acb06559d96cec34ce69e0924e1c717cba3760e72a9c4ab2bc397a8308077cb8aa58e3bff25c1c6b05452dd20c9e01880910c97889ddd605240d02a0c058c093268ad84b441e40d86f7fc0aed338525ad46dffaee29c861bb351dc13b22b19a5a3100e032f874db24035b072cf4b63ee2d33140199704f910f9b896c38bbb37420500f00d46c194e2697ce61765b8596793e60a5e0258cc07cefbac3e786c4b13d9ec84e9ccce02e5988f91700ca822ff13e80a0e19ad148d77cc916d6fa660bae8b6b416f591470cc98b671ad1277445b121fa2ebe5e0c2e796c088a998e011b742718bd52e80f2be186647c6f9deead5d405988b535e9989881809c5bdd717f8bc50c0153537b1979c3d9e00d3548b300b8b199669982e45cb049f17db90d46c0a8cc2b5e32adcf7ebb6afd162d7ad13a2a7fbaace2fb807d21c1e9f334af703f446f40fe45498378d32e6ca7c05bc10aeb8fafa9904f9b3667850ac37a80330d7007de1618e0c25d58fc7a5306ae51674ea79426b838281527700d19dd87e612294c301bb083111c69c671aabb9397f26cc0ba74d9b72d6bec6f6ead9f32eead9e17ea66649a03bcced5a0b2a77d1b69a14ea2ce87bb66e06e561dba86972c9362bbbdedc54f9cfc492e66a2241b3215105d8802c08241e316885c9ba28c190324cea25a89c40ffe62a006967db19319bee22d3c9365f40c9edd1fd02de70381bc50d167444603d51042f100a1e574c5445593c80ef5fe9b85605d97cdcc2e2eb7eda7fa4522459e9cd8270383aad0ef9a8ac94441448ace039864b30c505256536c5d02b7d845957942a609dd1801c1a75532b25f509cb64c6442c15a10e4f1e60308e4f8f06d6ada269b74825469fb18c573708e68c2fcf1099e185fd1c306231a8759f1812e7f11d1ad2092715db0ab8bf939469dad0c9e6b450f7d657a075514500fd0b196c241425053dcc1275f3bb8e90cf7d6a4e51699d4b1cd5c41f8c1c769984b065da47e111db68f6229cd765dff92373e0cf467d008400a5002f0384dbd8852acdbb1a450419e5dc6094f6664ab5b0a5d6404dfdb015d562468449b6bfbfd91be9c8273e18f4b78c220f2e3dc0c393a5d97477ef50a816a4d24cc19b24a447ab3cdbc595ec362cf2078d7d431a2b895c17ca3a57fd4ce49c58a7470f6cd8be2fa614f8491e95ba96426fb74813f80d71e86e144432efc580bdc9ccf43af9768dc5b32046626bef0386231fb24ec5cce6f0973a105f242f69eca3e180116202c90082959d0a856a8a76274ccf75dff2c355e1a0d4c5d60cc59ef141c473acc1c40b927330f0c9fe9aa1220a13e55a86f14a5a7cc52e23b829c785e5e63772afd544434a8b5b496fccedc42d53595ad6eb1051be8287457f4bf09b245fbae756379eb647f6b87d88765811415ab7ae0f5cd7f34e37fe5f371771948c4a241b0cccc58c0a9f1e220e861491a69c5057b64ef9c70e839f235fbe9a0289f0a487b083309bb36709e8173dcad2fce161eeff33eb44e198d9dac203cb19cad5b4e2faf18f9ec9dcc5b34b9e334ab97038d107e1cb74ee722633128317f41c069da4ae241d9d6467b3291fcfca5f3ee0488526b5f140971509db38fc12cb2a371ec5cb12a51feb2037099f4ebff529346edae9080d0aed851159f58ece73950680c93c8ae0bed0d909b26c21c41d0835e3d8c6daa35850a6758caecc5b2ec3921b3ce4c1524b5deb02ad528b328aadb5d5358602b3b55111e045e5c14420bdc1869389c0202740465126598a29ada955ddc56129a1ddf80b0c2fec94f00b2b2ce80663b071441ed86cac812a7bb14d84a338c609f3c524d15b883a82039454badf64934803d588de026b9835e93f18af334eea58a969a5fcaa13080dd5016565ad0a5a01a19391e5287ecff2fd18ca1c678fc70d6c65aa1ff9ca0a3df3620b1bd4588272c9c307485fb2b03e93bdbd59f4ee3db5a0b9a4a5ed95dcc008a44b29c3e8f0a9c90c76b1b9700373c12a7e98184725cf81a992be58cf549b2c99b2329a31b564a1d852f0788373600d8cc36a65978ba3daaaf52d96e29989cc83fe79cc3e0a50a6cff46cb2ac350f3730775217a7c05354ac3ba998f99cad91780f55c877b48c4bfe08a2fcd90443bb398bda18feb841afe656018c3a4c2a89b3ae18f506393308a664811d2110974801276661bd7022ec88597015da9eaf072c1918a58779ee1e0fdc2dedd1c81ac4a5c820bac1b74c38fe24305e97c7b4833526d72e0fcdf4aca6b1b0c1594a6e7863c2c820e0b5c9c1bf58878683a031091b04eb14f5f37691979596e0815113f1d2780a33313a888e7fdd64cc9f50e037be47efb70a35bb55d6cf883d914ab600758c2839e03b188bcd9e82bc4c1e644f8c45af61d567f02ccf72f901a13aaaf11f94ceedca1a8ce8d0cca774f7ed59439ef495afb599e0dd93afed50db8d6da6106313e1e26924b337038c7af9642e80c7f01b96110d2524610d46ca917bf4b23c2802fa2ec454a23a8ee1c23a4a29e02ec94ec902a3fe9c14fb6fea0c74496d34892e964510d7c00758f74a75c13ff4277f540317b14449904653d0096617803e3c11ce48fbdcddab8e3bbda6c499f061f26ccff10d6f848d7d9bec1e1be3cc8c7d5bc5f75a617031374830aa8cfcbf1c6d068e28938ec2ada548c10d67f786959e8d1b910d19de07154ad04628950bf93c585b31ead87ff0beafcffbce8d50a5750d8ba35e251a546ef88ceacf4b490adb32bef6f4fe968956e6534a5bb0ec59b8882306cb3f78e2ef9e278e1cdff01cf1d318f25267616393ee68928a3af2b9cd3540bdcd49dbe3e76dbcaeedd863c763ff5d88c8e8f426730ad09fb23d9185986c0e415106388e398971f4a1f306515ec8a8ab00702bc4e946c4a3bdee32e1a2a2c2d359317165dea1b0f00fc1f010c170158a7ea2fa989957e8c4536b3f611b280f15143f35fc0690e136e6f3b9f846aab11100260566f4c264cd7d5361002868eb18349f8a64495677b812e4fd033bbf9ada028ab1de9403801ff02cd3cec80caccb6e4e367241d496cacb9659a639393aa0284af36d91b5bb43c938fcb67226bd47cb23c9eacf7591bed8e6ea4139a76d4dd2825bba5e79dafc33638f67ae7df8b0c819f5b708811857a82e65d563342643934d7da03e97626d190256a343cd18ba4de7b93cee85711b8ea9d2580d25f0d936038ad766b37474c2972bca3d1a8cd8ab670bb04cb713c415babb408677489ded10616f0626be48bd55f0accee7b9ee9c2cb76a3c61603c04121b2d4d8fd92732ae7bc820408fe96172060f97794518615725916c73ef88d1986aaad0756aea660a8f6eb41297467f1256b155929bfb36bff9c4962651fa652290d315e51b5487892fa728341cb9c89a75a0b60f813db749862e66c20b14013c0e292e2c6f9da25ae3516ec5b85a228e460b0a24e44e5ab92d6ded2152b0f1151e4f7a55221a1bd5f3663f918dfd97f1b4475578a61ccc18cf3d96f0a014a057e8e99f03ed2d1fb077996d78bc82a13d4a82356d1251ea1a2fd649665e2d001f4a3c715bff549b6e58440e672a8ddb2c9395a6add6f3442e901ed125726c723e60f619b56bcfa876adcf0af3d364b9de7c616328686f00bc4827b1b4de83c676976e654db56b3d80e00fddfd0fc3a795ed69f734700a9677e8ca375ae9cae710f7ce0aaa8d7b915c5ddfc66d91671899b6678860be34ac6d735e32f62cc0b4282b91caf5cd71c5d10b730005c11c52d84330fb578f4aa4cb05c2a4742cc058377911c8284815c8c21fa61721a2effffe69efc589ce23580082166152af32af008d1dcf8eab92b345d176a1f987b51a6c7d9f0bacf6c6acdee372cd754ee337c2c312e798e433b698142dcf65bdd87639977482f32c471993783cdbec6b35c3f8a85a02d9b18c69b48f39ddda0b944ee36dfb59150b105b3781c90e26c19b7c52733bda378a52e97cb395e8d24ef613e84c2adca0a7bf5f09121bceaee8571530a28fc28a4a51b2961d32efbd6a2c0fcc74a718f216baea1bdb33b8be43e24a2d7d87e6e05431daa9255ba3143a18b0f7299624c5b67a1c6bd0b0ee3bc657e64143494025336e96e7a8e1eddd89c85a3f819ccb84bcb6e64bcbd17013bd409f6591ad4b267b2cca5b5ba2b3703e0715dba65bd488602fab0ea45fcfa803f88c1a48e41d03f600aa60693bd9db2d0eb1103f6bf56ca3f0db90cdea221d28e68f36dc8e6db87fbbbedb9fb8210ce1ee1f003e838995ba1cdc354d6b33cb8f854260a6017c3145908b5e09dd798ed4ba267573353f2a634ce5271db0336aca71cc4a1d7bb29636abdd5b6a5a169852e3c17ae96f58eec6e87e94bc8d127119e051f641b1d3411d024416d4924912d95e54f7eb0ebb4dc2c570d106de7db9fe7b1b1e757f5c6bf7b5f263869b9d094703f6512c563a8a38c7206d5b95d69fd3f83a6600e5b23a1bf0d6c1bc74f50c38dafa87bfc700654b6a2a32ac25d3e880cf5c9ef3a2d0bedaf7853a8c0992b4d840215677226bcb43b2ba64846c0d924b0fc5e67e0a36b0dab5b94035defad0c676df570cb6d1c9a38caf37c32cca9bcc3cbf203524754a79c006ae9d179b93a2d723c15d1fb61a208e3659d3fffcf4e3db8f9feb4ce86e18f0bd2664b5f001bb8dd17eb471aff5f3a6f70f59b9b9376d331dd7fc848ee386d534b187142d8f5e0c589e5c9cb70ea186434021c6406ae9a1659aeea071d7d86f683cc45e2037579f6a6ba20dd38b300f9c24adfd2d2e400e3ba758678412fd4b6253a0b7b42a2a2b74e96b5f9e57d339fca0d440de5513c75fee48a834143548e2ffcbfab6e4575ea26a57aecbfe80ab1a93db2289e5c4fe1c869bf6539e034a9e4eb2869b801f94c64e52543ca821c3a17bf01c6b276ed0b7e60967a5c5b94327b5b2fe909de7bbee4c5de9e0b8d640713defb9a0a3efaf3ff5373ccb57ee52fdad4ef26d7b556f7f2ad3292253b4a891244068b9f8efa999f57770055fb36b7479f4a4bd07ea2322f15769dffd9824d8a4208db1d32b02fb676d31871bb7d3bd29555a6b569a3768dda9c5492c3846170c36524d847533a3fc5fed098b0ad561a1e60d6a3ab9d81f1c3b2e7e4077c06c4c06ff91c773f671fd6b198194c2f4ef441dd797549db09208802fe8cecda725665afaa2c49bd8b32aab816f4b84cc9ead11250c28d01ca1b0b356ef21db6d0038a013d3eb96480acfb85f9c31f3426f5673de5236997d3f9b02a34ba8b17d76078670ed5bb8447cc7a5b2e5284db4891eb8aa46d98dba8e3798f1b8fe9cf5aec2f7f9f17d575e5046f33696902170af8cdaae19d1ff484d37658a5fe73fd9f7d116dc9b5ec7c65599d51f204ed802047d6ca82f0de07f81ac10f6c696c8815c9bb4def09806ede2fa96edec639b56743679415a8aa234974e5646f7f2d60eab35b2c82f6a5849cd6c3b1a6b45b11db5095d940469af087da323ad546dd7cb0a62b0103df7b709ac06ac492ab55e651b342fe797ba927216fca592d4e632dece9d82de67e5279bad89a3af9b473cb479c40ffc25c57269ac9befe6316a3bbf7649a78b02d25424e7e69d7e7095d76f58dce5723bade5224e57f488f50edfa6cca1c34f2dac9528b821cd57c9b1ff76a9f5ed051cbb732e81adbe9c2a05a853d17fe7707020b8b3ebeb33f6ba67920aae2edff4515ae38ff88d7a657df5b398c3c526b9fab52bc25bb868bfbfe081d038696c931f974c98c00b53818f4641bfa217dbed2310767d1404e8ddf1c9b3761570d05fc11aa314ad906289c54fc01eac2c808f41cd78aedebdbb38bf38bbecdfbcfd7873f1f9e2a7b766e46e71e6d3772a9ec3fa040e66434c8d2a0aa7e2f84b2953c31985882c98bbd955ce9239c8faff077ced5bc3');
INSERT INTO kept_document VALUES('OLD-2014-0001','d5a4e36e21ac0ab06639f9662d8a95d9650072c5ef69e2d024d41899e96332d9',8694,'zlib',X'78da7d7905545cdbb26d43e316dc3568823bc1dddd09eeeeeeee10dcdd21b85bf0346ec11d8213dc82c3e3dcfbcf3ff770cf7bbd47f75ebd7bccd563d45c5535ab4a5e0a08810e0000605edf2400bf11208336180030020900a0bd3ed114b2b57132b671d25576b73376d4a673b3b66a4c1cb3e965400e3ae50edea19644e0515649eacee31b48067a030c6dc3545e86d8d0d73af10495ca02501b7f621f8f8fa684d781bc4c591605c38617e3652f61c9f5821386aba4ee9bbcc64fa8c2c335871aebe5a778843973a22376d684c8a89a6a0b9d259fb36ba92c18b877c70341123b013f6189fad2dde9d6ee7017c68c1c4682ea61ad8615b7044c490523c44a6f45292f1afa244650f9c52409975629aa0a573c2b21e4384c35a97d218c0762f19342b3d4a989065af8175b634ddc78b734ef233020c9fd69dcc4e95736de3fd809301d7cefcfe578593d80a82cff489e3bcd6ec3cb01c6687023bab7faddce788047de60c932ac2fb0a1d31be6a8bf8238d7c22d6cbc4d0d2d16b54aa720b2c0912802ce31c5ab48df2d6abced9d18a296602a92dc0fdc9bf2dea272e2867e2c64f94e9871316eee9fef88b60e2b587e214cf30415d23d236b53b5bd3c74e4b5aaa36e87df0610c89e5b5dc1caff8d0d8e9bfa8bd3d79511380000ff7ad77530b672a4a7fbe3b332be47b68f0121e4d43b62f086d5183a487e1a9691e43864d20d406dbf1cc6168e0a5c5e362409c136a8010e703cf3f9d64e55b95c16ea50611105fa47b68189f488eef5e96dd87b36b780ab6007f67d8062aa29012fafb22032134c96c6f1fe28499c878d9d36dd3807fac2625866984fccee3dca5c877f998bb644892f4e9fb1abb8578db0ffb1e84b8dc516c276b4a6d803b7929efcb277be63f1f7ce9b64a456a210ef4364a65dff856ecb51d9f618075af549ca0e1bc3e2cb2cd92ead89effbb10a9a24748ac94e26f491cf33a8059e1f526ebef035d828de4fc8fcf8f281c3a1cb535f12ba5295e829baca03f877bb84efe5db4abc1a64d6130040797de26aeb60446f646be86cfd7a54ff38a3c7da2f4acb2da82f4fcf70323eeeaecc24642479fcf037d855dcfb0545d3575f72303465590693e5e2d12e9eef9ba91749e429396c7a3f5586e26c564f55a9b6df1f5990773d3c91a01bf526ee32715a3b7d3e86d28fa3f4268c96c5f3f5e958e1b240b636db56222175594a655cbd7d3a4a719d46d3f590187c2f941b249e232d876768b899f0e47d1cad21ee2cd54f13e0e9af4cc26af755f441a9ec515d22c61c1123c8a06bd986e82434512cba015ba5101b0762c5d0b710a245101d6d0680e6316a989584e92112015fd626b7c92317c288ceb81d909146cb426db274e0ad243bc843de88200dbf26f5a1eeb12723ab89070e6408f6740db73f0e0fd39170a84086410067e6931bc4af8f48ed9f7765fa9b98b7cf3727e90927354dcfc883296fb3c11ed6ca279fc4f228a7633987cff045a3276b3fd543dea622d5c4a217d754b7a59392247a3f4ce3a03f40f4f66b2d2495da287ca3cf8e6885c20e6d58a1320f7bd43da8bc35373d6e3983ef77aeb7a7e7b14bfb3459732f1185c59c87a2e3ef098c4f2bcd2ff40de5541d6d854817294ae453244cc462dba459281574d58fe4220d179a3d08a0b4070958ec084aebf3b87ec6a7888ec2da9cb5ae40cfdce48150e8dc57dfc31412790666f1d9099932315e6a82f9ea3d6fc97c38adef5d3e2ef8fdd80f19adf063b797907983552f6e42f923829891e4b52ffacdf918caa38ef84f334e33a26b2d7f393aa2df0f1d034c47194de803f64b5784d1a3c450e43244ca1adad9dec352cb03ed9aa5bf347f5f2f4c709c4114c0119d17c6eaf9991990654369e5c2399fd3177ca4f516591743d1aa9c65b49d9e1b41fb56e988e1d934945daf9639557dd4835e7205bc3e19228f0cba3ac930a25211465a32ea36e8eb25512a74f45ad1040563cc4f102b36b0ce62eda119aa0bdbc8d2ebd60c032b44691515bc495dc84bbefb915cda456d7012009e96b2930e1f43a20bd35574c19824256e82a45bd061dc0adfa3b605bc4fe721531e1d685aaa12085cad81459b4d2927470b96e4e9a38c0a0a67f07ac7c2796102bfd18459664dfd0b6d9e6516ebc8943c746eac5c24c59da58aeb14e0062126108f878b94c131339cecd7e71b68dd8884ed99ab4fa36a509c235a9153b4b156a0d4c885faec2560830d2c510ba740896a14e4f848ba790a4a1bd1159438339bf930ae5c22320952c1c66234b4c0dcf8f9c5fd17f652198a354e34f77cbaf913aa5169082ae7e734b9106626f656088f9e0c77968fecdfafa6d316a9797199ad334d4600679d9b4c3f8ca455d4bd1949afd7637993248276a3b1cd571761a11ff15071ef8c104c2c4b334d2f0f8feff48a33e079369bdbc4f833744249620030a7fcfbbb8214e0417042b0c087f1b1d4be778637e967dd11cfa7411f216563d9947110013917b82c8623ab3fb1791bc74aa806ec2690b0afe17170ce8c2b0bb573254fee10ce49c2f668cf1727f73fb7a53905673215b90ad6a8855154aaf8c0f7ce1a36ac28959dc04266914b0ee7aa6f974986b51e225ffe36bdda4db096615259c1660896e39fa8beb4ebb185f1fba20acc058f9ea4955d260effe977485e1be1bb22b34fe78c76a2483990a2c016aed9adbd4f40b8d702bf2aab2a173792b57572fe793cd81bc9b84f59001862e4130ae6b9eee97bf5fc3487a8be745f349a62bd1c514fe5ab3ede0da1d1405be237d2439c6430f34b0084e3dc3183c77ccacb875c67be1f57d2ba8c9b8415c52e608b7b19610751cb512e010e027337a73e7808935b903c6ad4f15dc39482ff312f287065216f5d8c0d5b34d7b898f9d13a72491c373f953249579abc096969ae9b9ac8f87bb4323677b7cdb17f5f9ed189b22ea2b6c5bea2500a514c3d6edb23cce4ce7b05b00cce137c4105c5103f83d2004b3bd0c663266102755ae2a882a70ac419c9394eeb16f14780ce9e7dc576d01dc449a8d629f8c94526f77b5e5c3c46cbe2801a3fd144a99652121981a56ad240e8386d4c3d951e2ad1b13af36fb8f3332dc5fdac7c84a6ac5577287663d6df7f47ad0031b4c206210e68d84d4e3c10a03ef29d57ac42a43228b220b802368e4cf4fa7f62a1527527671966aa97d58eb2d58eead225084dfba5a5657d8eccf5c3ed9f61280e61648d2ad31fadea4e85ff18a493953ddf8045d5637c20fdb3014d6b27427e3dd4c085789b31376025ba9591c922de690335d3a103be3b4426351d8539892eab4a94754241c6787a7922543d44823926622b92f387370901a22896cda437d3283367a3fc4ec386cae5fef3887a45b8768e6c098bb374f6e2c21d2bbbef69fc8712c396db96e09e72048ea453a8941966c5d654f325c81acd4252f9a19a074b7ab68c127ed3adc3e9ccc51da0dd2a24726994398bc112ad3bf8c920f295e8e671fce4e52c28e6231d905addba9b8c3bebee3df77ba2f8592506bee81adbe33a647cb6ca6c78c25552f1cace4c3e7dee581e3bed92aef6d58c85a07a734c6ced647f6d5a1c97b6dc306251e9511fa9dc2788d0f1c140b48b60f70d3ad61f58f16873df2b71cc58ea5b252e41c8bef26eb33612ccde8857ed43dc7781983dce0467f1ab297aee9d5ec6408f89217a8436ae271d767a6957a7c921f85f8dedd0ee725d9f06854eba1dd7fa9e747cdb51f847948a0ca95b002d9942910e652c96aecafafc9966bc119221e235092ae9038ed5572bb12a4992cc6a6c4e914b3ae6fd93457375152b93162ae91d5c57398cd943df87a3fdd9207a1ca28f9a62877a3997c6d2c6ac51b8f40e243744c4215261a1dc71b1f995e9d02a2510305c7edcc6e6f5242aed02bf45a8b7c2ae6895b7d26262adb24f404d6d59f57f0bf7c7df648e794010da1d161c682673f12c93d677533fbb6537156adeef6eabf08bc601592ba4d3f10e84dda9537c35face3d316e1db929d54c822871b32891c2b9c0bd4871cea8887c47a78fa6f5ce3be633aadfa13ecf57239853a37305e15e1f0393efc76bed8ef0ce9eb476b50d0a2b75f1d4ad705c449185862cd046db1872d41c5e097b5cf8f8d70feee342d5cdfd3b36cdf53b4640b2cea9d28d04aba43a60d313f5d8a260757d169d06a267b2e6379dd9b8d5a27872e8e1e1fadfa6466e9f6a3556ab586cf7c271a440d178fd2b9cb16a805d770a734de0ed7047c47c3dedba8c419af6a62d804618c9fdd62b4daeeb27db0319629bb9c69193fe6ff8dcb180017e2fa485c5301c9d3d0597b9ef59acdd0386e7d842278b14ad4a551ad31e041cd9cb65c956072cf79848984f5213cd7b7ebfaea776b032765242a473d011df559b8e34cd56b78b6d73ab6a793d0cf959c43ff48fe792343e8de14c5b2b78563a1bb882b848d488f80c7360c89db61016dfa596a4e6c1f570e3605b383892b11f4fb689cc7fd0a0f6ee449cf72229f02b47b628c62505c2357742617461246a39501cd13900ecdb9e828f9f747f25ab5cd9dfd33a581f7fa144b50642522c8f5d2eaac9c2e86e8281e85d2a6da9c5e1c9ce106e2a6b7d399f56bc581253379a6bc6049835dbc3b365d3335199421e64b7b7218b45f1a58f22aebae1b8ec4faddbb4e7c020076ac9d5f9c2cb1d57bc13f6c609087765989f0c25369347250b06947b86c168ac8e251dd54abaab7fa563b85a31403e63e0a76911ac6252b9eba7b4387cbc81fb3ed7fe1e4321c75a41db49ad507b266cf3015945ead32f6ff6af45a44537ab0b22451a8e259116e6b21d75ed8a11f56bc327da33c99b9665e54554d74b3d11e5e3b896d0cc1d3debc741c350244e29d70e423962dfd34f3cc3263ad3dab7d19a692f9282cf92edf332bc31a33706d633147b583ad765eaed4d825a35debd5f9d77bd51b51aaa4c339d744206a734c4b3b8eb052f3e2a65c0a286377b2f1d588a7692c336d3781ac0d4dde1c9183b85ee793ec5fbc9979110f139c5a5709cd1071937cc6fabaf20b020d814b0a01fc7d42f8c99725184ecbaa149676a469527166ae76367660b8f49b3e2ec95c5761f3a07c369b15752f07d410941631129a11196b064dd6fcdf791f06691fe05faefba5b0e5d241efab53a5c030200f87feaee7f1725ffa9beff5da024d4be1628c82137dcc1ce5cf6c37ec811d3902a4efab93fc156b63385395c8c7451dc3da3d20b2b21e002075eac7c6f0e52326dbb3cc6787fdc8de38265b000438aeb9c4d71c14e774e4e505229cd2dca2a05c0483d1630259e433e2bba6d2ddb9cd1f047614da222ca653e7c05e9dccf2099f586d755a5a0e75bde1297bf5b24ee9aa8833ea9c291278b5ad55becc4dcf87ded2f4ad054e7807fc6c755a1a81d3cd1c4796db69fa2b232217c804b06b697098574c6c7aa23f784a2bd4f5e1cde1a20cb346206daf313fea9ba624037da9a6e5ef7bebe3e243fbd1440b3a3b025628c53d9f22db7e20728d1dc74d3c8613c63569606742dcf6c6fbe4d494ff8a9eb2e49e402f1ef061cb1d043517c2dad83490080777f1ad0d1c9ddcad8f15f658b8686e3321bb2cf44f5c6d92a8ac450c4766d661c41fb78d4a18555f32932ac46e987004862a9f16a7aa48014fef4d09562661942d423c1c8d5274c4fbf3ddd9b8c498fe0a0f7f8635637f5869a0c17f67ef97b694f0fd36343df9ba8800a0041fc9eb427a8b2a7ebcde9bb93a8ba6664c5c817de7cd3f6b40e131a5e3c84d2ae103c7ebe2d6cd1cce65e2320b66efc5e0f520231c54268a2c37986ddc6a771b71a30aa3a7a5e0dcc141cbd173c2d7febc1d25c715c8dd8a062f1f452350bef4052d1ca559c5c5e41664f596418eb4e9d09d2745d21fec5ccf7b1a477caf450906957d0a69d0176269e27608711aa4c42c83c961451b23ead34d919f1c9541be9600e171c136499ef1cfac92303ee1efd16b65164bf21a783bac52e1ec9b73bf7c23e6dd2d418c4da79f1b4c2c5f94de1c55c6deae339802f308db2a294f4bb6344ecc14ac25212206ae17a46b61662239f49f37fc38486b0a0e4d3aed8ee3fed19edc48a43592a534159e03f6e0a62174ff35d1de4c035832c44dffaf19c9e73ec6869f945d649d78c56e42c1543c2e5f381aad4c918fa723ea4402af1ef62dfcddd16749b495a38706cd6c94c7f6318cb061fd4c79b0e9321efc68fb225b39c92b89a218b904a87a70addbe9d529b12e6f84702740e3b4dd4d8215d019b3b461c552f656d6c76a019b6f9b4196b2d83feb3627fe180ecf9d308f4d4c46b59b361c8eb5c8cf73c81708c48fe2864a061ad0e0874a82e91a438a21e9e7223dcfc89b216d63bb273707daf891da42593a8b86962c352080ae9848b1435e5ac84e2e9b8c9da44110c5a291fed6f3ef0fea59a558be796a0c69518c7e786ca53d0e6174f2577aa4e84c475273fa9bc7cd5afdff87d47ad70fac199c0422b7438bee3538a3dff50270b40ca23f832b2319c709e0c2b7faa23e4fd759a50f57484a422c2055dbdc343bd2307734e089d9b3ea6b71015a21908230484e92bf067a880d6bfd505ef31870a980783980004cc13057109d71783a28216e29da9693738ae6eed66ba77ae670d33dd3086760594ddb20f3aa6f3c5dadd02527e61f9542c42a72faedcfacc3d1d58f6f04609efdd4d438c92b2d7e76b2857f8f68b98981aedb627085d6254e6dc09ee78dad42f02032c255c9a0b554eb6395d346df2b0a3dad0d7e2483c44c5c4d9b9cbd58c707a0e88b8681f26d734b6e2c0a0d86b2c1646169e64a669d59966b1393fd9265aee501c6bb61aacb4142b1f7e12b35be231391c56ce60a884de3744ed661388836055fc3c927b8255e570e2bdf95399d10db689fc8e28ee5ab44873c5d96cd8185446422dfba06b7910b63cdc5ef9e8a4e9d9c7ac36df321cdb78ff211b22037b3643a420383f703e162a199f8f8964519943d3ae2d29e7d01b3f008621a8e0b9cc253e66cde1eb1336cbe53d9eb7215bcd61348f07bc07e4a6c5ea53d09dfed6e4d9d542969876b9eaa23bb68ec33755fa4fc17b4b564bdbdcbdccbb918bed38ede7d4a6066134b5e64c4f6c6d696dc301d665e2376cfa2817bd9dfdfa0009679961eb8f6ac548bf336541eba4d288f99424183cf19bac3187a28682555a6d5b8aad419e272b14d7530cc2f8fa21c8c135c33896a04366232c7e192f50773cc54b3294546714e30eac557e46e00ae1dd4a964dda97d0250fda531e84e75909c4fa8ff4d5e8a7bef4cd670ef7b41f6e0c5007f8598576c512ee0c186d676859cb6465740e797343d9bc9adbd0b388f3d24b072f0213f52946628c646dc8323836ab9b3ec429f22c35a22add2cad4bc63eafccaa214550c16d1cff207bfa21a778c158e567f81398257aaf10741f50e8aa170c63fccecd740f3cbf297236ff918c775e201d5b10465c560cc7c7ab5530cf4cb94b2ba67a8013f1f64e6e2fed731157c6738ae615fbdfc32f8d818894cb6bfe6a83020050ff0cbf36ced606c60ee636a67f44e0d9a475d95e06f4fe53f788a2f09429eb08d4ba682e5444c6fe0d60e23140eaded47c04cab533d076a3e08e2c1b43dd0f3b3f0daae3b35cd769e6d1bccf62fe4f49bb6a086b0772435427ef4d7f6995e41177e96cca8211def3286326432d89b0215c041c8aac52dcc1a2d400d19c50d2421c65460d754d042ad6037008666d153f61ebe2063d4c299e92a4298d3c15b87ebd920d96ab27bc8fea741253e7dcf823c5fd16c94ba14567485fdb11d6275a33e5685ac706e4c1732ae0f92d87dca457e8aa5d61ad2bbe6d97eedd868577656d40404cbbcce31e7166063991fe309b26dfd37b87c0610d5ede7ffe7ce142b35ec215d77754d3ea3603cbeb909657a46ae840f01b06139e62efe4e8309d026535959d6a66ec2991fa96b56ade45eb297b3d84fab1fc0623a879bdb5c6a3156bb73a88875b698159dcb1e7b66cba1da6ed85e1584b2577408f763fc14e5faaa55e78ad87e743cfb6445379b2151faae7c1265d86ad8753e293f79a4740055773e4181fe58117e0ef2c81954c48d0bcb27403f61fdd3d476327a7578efe95268d1546fee8407fbbc4489e204712f7a67a4f8c11aeb3a423c8d7cd815763e449eb4952a4bbbe131730b3e561e26232570f6a76dd047cd04468cc442f4247466862b3b2bc6bd489d62d1c2c142a27802add41a9d31a15abef1ce6ff5e41e32634a8a23b42a05091386c02adb3074e0ad1cf29ad8316635eee216d2d6d466c9aec51526c7c57f8ad49605c4cf06c8e4898fefea3201372185a5291b25a45b0ec2941e5753149d428a799dac8de41b4be0ba7b9506c7a2922170da3bc20bbbce6a3f0e7fc9870e08af063ee01cb4af458110175e0ef95870b0bf6390d4e1f3df8f83cefba97cf9e96a82647a57ae1bd55f550e31d3bb106176e8daa376b47d2dfc054f1efb473b226ac60b69ae7dbd1b00f1b2dbff83896ab3cf68c9bc812dec10499fb11c99e0d59ddd6deed63fdddb47ead50523baf2b4bb0ff7000135b1b27657d032be33f6cab123bf16a5b84fe53ef08aa9b383fe4f4af4d61041c79da4d3c7ee6dab81fecbf72580c2c4f8047a43ad86daea74cf87e7db23db3e8fd4ea758394f5d8ea188c72596f2f9c58b687dad711361c63f26a8b1f3fda1b792b2e3a2d870c53697fda7798f41779ae89f2edd806f11a4f135bcc5008dec0383ddd4364610661a88c7adbed6c5149c634a266fa64f718c5c20563274bb7b7d30da7f22271e8bdbbffa7a288b5120b96a160bd9f212fd0b7f9c7d07cc71bfcf42d6aaa4d6f86f9155a458ec4b256b5df5773d7787016e2e8fd55f468e6bba610b97eb07b8aa47bd3117a7b7fa65cedfa8da5e11176caf578398beaa5ae43f8d6266ac6f64ecc0f88749921274e59619d041eb77e8c9eb4a943014e8ac02a5f2b4a8080d4c6bb6591973bd2f4ed6e9d7cb13129ac588103b3b9c4d8e3e7bb79fb3759ed9d2ad63031c9a3641647b08954e9575e5112f1e99a65899c1304d90c734aa5e91feba7394d39d5acddfe31742eaaa6f394575e150b6711183c22fcda675f606f9a5953e87af291c0e492090d4466396b83fcb60cb279f323a21f43b67c5bb1d6f470ae0b9220b2232eebcb3dce9f337d966e4005e3d6e321f44c985154d7db411db079bc632b5e5109570e871b68f777a10deba8baf1b1ca02f78011fef82e2f086c4d660a33e8449e674e625d787ed1fd87df0a07ac78214d9323b78ef006cdb743d102eebd19a513abf1f51df8c2d452034ca77eff56b10d0599fd81bab686d1bc364e7c31c33bc746286d9a22a21d8461b3985a19d3affc2a7e26602455361d722bccbbae0cbfdce413de225658d729c98b8bdab635cf165bc8e7b2292d4bd418aaba28413fee129346634dba53a1863d4f92860b52719b1e9d459266aa290f7ee4ddfffce37e5b2e695291ac8ff60cac4d6d6e9ff313596a86d9bc1801e72fa404db34e19649645815efa954e5a5a0aef83f969f42764cbe7a95ab4e1ae1c7df3df71ca4558092e86089997dfe843b130d92724e381b968a2252cd9e354606332e44e095303d6bc77c2e197d26ad2b8881f8ebb7f641c59fca06814434d6f945a4a3cf9d62c81fea913085a99519ffca9632dcf48245b1bfe393049a4afa7b55b95297dc284881414542c86f0a527b50d139f17af532df7490e26c088f7d6954b7f155ee69c910374f6b026dba2c0462c49127c0ab50f5f1ccd97699fb8619659f6c4724540803881c5b9b558a37481b571efed77079beba6c8b2444c6d9cea6527081e85d4d7acd15561cf61e545e9df30e43f94b8dbefc68f6b1cb9afcc48d3c99ec831e2e6a70101ed0648af54872c3c1a0c3422c3227e60978ba238cff432f698a821ed997196bb045eb2bfa72e4049a13bacd20062e5a58c0c152d7d5675e50ad96e587661734a9a0c527e3a1632dbb3879fa886adb0eda2814e52fac9c10a9d4c726947b15f7f4b502ca0b617a456917ebf1eb3f56c3f2b6774d91555287789f7433738e653a1abd76fa28b6f2dd4365d326c230f32b5b4d9c9be2d5c92a27d5d74edf7607f6757b25c8acaf195dd1df07fc7fdd79252dec1d6ce91ded0d6e15fb1a9285e5baef70f7aef30283b8a9d80ac46faa40a01ecc8519b62df2cdb802c56dad398febeb66afd89fbc1e112b64b373c1377fb38d1ef8cc188cc2a2a94253775840149a50e65731fdc75640f62fd9cb576be95a2176f872547d58f8bef0b2b43114917fde008c7e4165f14de4fb4ca9c863554b5aad96eda23188e2c1f4e5cb92bd7601e032557c75d17ec8724edbb8d1398b2c6fe4a16c735a2fb5cb896f61ee0d053d38d9a544f73023a1a399c4cfc3def97db301e985469d9b57ef33b70e312037464cdeb0907522afbb50b195f01641816d92ca466f04c74812757eb0c6d839a8454d3465e794f6382b614b3498debae08ee7c294058cbd626001bb8a242a1898e5f8c1ae9b1dbe38c89abfb4515bb2ceb258f8ff2a477e4408e24c4025228f59274c642fc2c6b81ec3cf37a5c8959f9ea99ad65a924813cea54196f776320a5a5e0379ebdaa0eb46bc24ea211ef086bb401ee4d8a4262d0a5ce25dd267d6a916e73d223f415c299e7900f8dc9dc1dc4df1902797d0ccf7c5d0d02feed7fff9f217d3bbb3f0892f9520bf74a90c88d97c8e05a316798f89422327b5ea00fbfb88e65ae3bec90d2aff50c0982531e3b0e8b85de61ddd8c8985250d5310474c30f77ad869675ba31853341a82c0dd2004c5b2a83fdb47407e9d821a19fb37e2291d00a9c121a47c0800fd620f5217c470665531da34c53db9ff8c7cc80f815d755815e513f24ad844ec11fcce3b3a953bf2af396667507cc71931ebb52e3bb82b2bd5f350618381ff07f9f74fff96af207fcf3dcfbed066f87b37f6df005ec6fa3dab7c0b7d3cbbf80c5e0ff30cb7c0b7fdb84f90b4e88f47fb764deeef4b61bf1d74ebaeffeab37f116fc564bff055e43ff2765fd16ff56e5fd850fc2fc07cdf75ff4bd51327fc1d7b1fe49d7bcc5bf4dfa7fe1afb0ff5b02bc45bf4d447fa1b371ff3b2dbd45bf0d747fa1bdf0ff21ecbd85bff5c2ff380084ffed93f25290507ffc8af07addbefee13ee11fdffe079d727745');
CREATE TABLE IF NOT EXISTS "area" (
  "only" INTEGER PRIMARY KEY CHECK ("only" = 1),
  "name" TEXT NOT NULL,
  "prefix" TEXT NOT NULL,
  "version" INTEGER NOT NULL) STRICT;
INSERT INTO area VALUES(1,'Oldbury','OLD',2);
CREATE TABLE IF NOT EXISTS "edition" (
  "position" INTEGER NOT NULL,
  "edition" TEXT NOT NULL,
  "effective_from" TEXT CHECK ("effective_from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "adopted_on" TEXT CHECK ("adopted_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "adopted_by" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  PRIMARY KEY ("position")) STRICT;
INSERT INTO edition VALUES(0,'oldbury-2014','2012-02-01','2014-01-02','Ola Fielding',replace('# MAPPA guidance for England and Wales as it stood for the 2015 inspection.\n#\n# Every figure that practice may set differently stands here and nowhere else. `source` names the report and paragraph\n# (000 = 2006 joint inspection, 001 = 2015 follow-up, 002 = Devon and Cornwall 2013, 003 = West Midlands 2005, 004 = 2018\n# bulletin); `confirmed = false` means that no source was found for the figure and the area has to confirm it: it is\n# printed as "unconfirmed" wherever the policy is shown.\n#\n# To change a figure, copy this file, give the copy another `edition` and an `effective_from`, and adopt it with\n# `mappa policy adopt FILE`. Cases already open stay on their edition until they are moved.\n\nedition = "oldbury-2014"\ntitle = "MAPPA guidance 2012, England and Wales"\neffective_from = 2012-02-01\n\n[clock.notify]\nlength = 3\nunit = "days"\nwhat = "identify and notify, from sentence"\nsource = "001 4.1"\nconfirmed = true\n\n[clock.prison-tells]\nlength = 8\nunit = "months"\nwhat = "prison tells the offender manager of the release date, before release"\nsource = "001 6.39"\nconfirmed = true\n\n[clock.refer]\nlength = 6\nunit = "months"\nwhat = "referral of a custody case, before release"\nsource = "001 4.11"\nconfirmed = true\n\n[clock.reply]\nlength = 10\nunit = "days"\nwhat = "screening decision and feedback, from receipt of the referral"\nsource = "001 4.8"\nconfirmed = true\n\n[clock.first-meeting-2]\nlength = 20\nunit = "working-days"\nwhat = "first level 2 meeting, from acceptance"\nsource = "no source found"\nconfirmed = false\n\n[clock.first-meeting-3]\nlength = 20\nunit = "working-days"\nwhat = "first level 3 meeting, from acceptance"\nsource = "no source found"\nconfirmed = false\n\n[clock.first-meeting-imminent]\nlength = 5\nunit = "working-days"\nwhat = "first meeting when serious harm is imminent, from acceptance"\nsource = "no source found"\nconfirmed = false\n\n[clock.review-1]\nlength = 16\nunit = "weeks"\nwhat = "level 1 review by police and probation"\nsource = "001 4.9 (good practice)"\nconfirmed = true\n\n[clock.review-2]\nlength = 16\nunit = "weeks"\nwhat = "level 2 review meeting"\nsource = "001 5.1"\nconfirmed = true\n\n[clock.review-3]\nlength = 6\nunit = "weeks"\nwhat = "level 3 review meeting"\nsource = "001 5.1"\nconfirmed = true\n\n[clock.risk-review]\nlength = 16\nunit = "weeks"\nwhat = "reassessment of high and very high risk"\nsource = "000 2.1, 003"\nconfirmed = true\n\n[clock.plan]\nlength = 5\nunit = "working-days"\nwhat = "risk management plan for high and very high risk, from sentence or release"\nsource = "000 1.2, 003"\nconfirmed = true\n\n[clock.invitations]\nlength = 10\nunit = "working-days"\nwhat = "invitations out, before the meeting"\nsource = "no source found"\nconfirmed = false\n\n[clock.urgent-actions]\nlength = 1\nunit = "working-days"\nwhat = "urgent actions out, from the meeting"\nsource = "no source found"\nconfirmed = false\n\n[clock.minutes-2]\nlength = 10\nunit = "working-days"\nwhat = "level 2 minutes out, from the meeting"\nsource = "001 5.37"\nconfirmed = true\n\n[clock.minutes-3]\nlength = 5\nunit = "working-days"\nwhat = "level 3 minutes out, from the meeting"\nsource = "001 5.37"\nconfirmed = true\n\n[clock.visor-record]\nlength = 3\nunit = "days"\nwhat = "ViSOR record of a category 1 case, from notification"\nsource = "no source found"\nconfirmed = false\n\n[clock.victim-offer]\nlength = 8\nunit = "weeks"\nwhat = "offer of victim contact, from sentence"\nsource = "002 5.4"\nconfirmed = true\n\n[clock.ending]\nlength = 16\nunit = "weeks"\nwhat = "warning before a notification, licence, order or sentence ends"\nsource = "no source found"\nconfirmed = false\n\n[clock.release-risk-review]\nlength = 8\nunit = "weeks"\nwhat = "risk review before release from custody counts when made within this time"\nsource = "004 Peter (no figure given)"\nconfirmed = false\n\n[clock.short-stay]\nlength = 28\nunit = "days"\nwhat = "a release address for less than this needs the next address"\nsource = "001 5.21 (no figure given)"\nconfirmed = false\n\n[target.attendance]\nvalue = 90\nwhat = "attendance of required agencies, per cent"\nsource = "no source found; the indicator of 001 3.3 said 100% where invited"\nconfirmed = false\n\n[target.interval]\nvalue = 90\nwhat = "review meetings in interval, per cent"\nsource = "no source found"\nconfirmed = false\n\n[target.minutes]\nvalue = 90\nwhat = "minutes issued in time, per cent"\nsource = "no source found"\nconfirmed = false\n\n[target.actions]\nvalue = 90\nwhat = "actions done in time, per cent"\nsource = "no source found"\nconfirmed = false\n\n[target.disclosure]\nvalue = 100\nwhat = "meetings with disclosure considered and reasoned, per cent"\nsource = "001 5.23 (to be considered at every review)"\nconfirmed = true\n\n[target.reply]\nvalue = 90\nwhat = "referrals answered in time, per cent"\nsource = "no source found"\nconfirmed = false\n\n[target.plans]\nvalue = 90\nwhat = "initial plan, risk management plan and Risk of Harm assessment in time, per cent"\nsource = "000 1.2 improvement (i), 3.1(a)"\nconfirmed = true\n\n[form.screening]\nvalue = "Q"\nwhat = "letter of the screening form"\nsource = "001 4.4"\nconfirmed = true\n\n[form.referral]\nvalue = "A"\nwhat = "letter of the referral form"\nsource = "001 4.4"\nconfirmed = true\n\n[form.minutes]\nvalue = "B"\nwhat = "letter of the minutes"\nsource = "001 5.14"\nconfirmed = true\n\n[switch.four-pillars]\nvalue = true\nwhat = "plans use the four pillars rather than the 2012 headings"\nsource = "001 5.18 (two pilot areas)"\nconfirmed = false\n\n[clock.countersign]\nlength = 5\nunit = "working-days"\nwhat = "manager''s countersignature of a risk assessment"\nsource = "000 1.2 (good practice, North Wales)"\nconfirmed = true\n\n[clock.event-review]\nlength = 10\nunit = "working-days"\nwhat = "review of risk and plan after a significant event or change"\nsource = "000 2.1, 002 2.11-2.13 (no figure given)"\nconfirmed = false\n\n[clock.file-minutes]\nlength = 10\nunit = "working-days"\nwhat = "minutes filed on the case, from the meeting"\nsource = "003 recommendation 3 (no figure given)"\nconfirmed = false\n\n[clock.acknowledge-minutes]\nlength = 15\nunit = "working-days"\nwhat = "minutes acknowledged by the case manager, from the meeting"\nsource = "003 recommendation 3 (no figure given)"\nconfirmed = false\n\n[clock.level-review]\nlength = 10\nunit = "working-days"\nwhat = "level reviewed after the risk has risen to very high"\nsource = "000 1.1 improvement (v) (no figure given)"\nconfirmed = false\n\n[count.absences-in-a-row]\nvalue = 2\nwhat = "meetings in a row missed without report before escalation is due"\nsource = "001 4.18, 7.24 (no figure given)"\nconfirmed = false\n\n[count.minutes-per-case]\nvalue = 15\nwhat = "least number of minutes for a case at a sitting that hears several"\nsource = "no source found"\nconfirmed = false\n\n[count.unchanged-meetings]\nvalue = 2\nwhat = "meetings with an unchanged plan before it is questioned"\nsource = "001 5.14, 5.20"\nconfirmed = true\n\n[count.small-numbers]\nvalue = 5\nwhat = "figures counted over fewer than so many are marked as small numbers"\nsource = "no source found"\nconfirmed = false\n\n[form.prison]\nvalue = "F"\nwhat = "letter of the prison''s form"\nsource = "001 6.40"\nconfirmed = true\n\n[form.statement]\nvalue = "D"\nwhat = "letter of the confidentiality and diversity statement"\nsource = "published forms"\nconfirmed = true\n\n[form.audit]\nvalue = "L"\nwhat = "letter of the audit of meetings"\nsource = "published forms"\nconfirmed = true\n\n[form.benefits]\nvalue = "J"\nwhat = "letter of the notification to Jobcentre Plus"\nsource = "published forms"\nconfirmed = true\n\n[switch.category-4]\nvalue = false\nwhat = "category 4 (terrorist or terrorist-risk offender) exists"\nsource = "published guidance: since 2022"\nconfirmed = true\n\n[switch.screen-first]\nvalue = true\nwhat = "the referral form is completed only after a screening that recommends level 2 or 3"\nsource = "001 4.5, 4.6"\nconfirmed = true\n\n[switch.level-2-report-rule]\nvalue = false\nwhat = "an agency absent from a level 2 meeting owes a written report too"\nsource = "003 B1 (West Midlands practice)"\nconfirmed = true\n\n# The audit form (letter: see form.audit), question by question in the order of the form. `of` says whether it is asked of\n# a meeting or of the whole case; figures name a question by its key. Answers are yes, no (with the reason) or not\n# applicable; a section''s score is the mean of its questions'' shares (002 appendix 5). The wording is this program''s own;\n# what is asked after follows 001 3.4-3.7, 5.19, 7.2 and 002 outcome 4.\n\n[[audit]]\nof = "meeting"\nsection = "The right people"\nkey = "right-people"\nquestion = "Were all the agencies that the facts of the case call for at the table or represented by a whole report?"\n\n[[audit]]\nof = "meeting"\nsection = "The right people"\nkey = "authority"\nquestion = "Could those who came commit their agency''s resources?"\n\n[[audit]]\nof = "meeting"\nsection = "Information"\nkey = "shared"\nquestion = "Did each agency say what it knows that bears on the risk?"\n\n[[audit]]\nof = "meeting"\nsection = "Information"\nkey = "previous-actions"\nquestion = "Was every earlier action accounted for with what came of it?"\n\n[[audit]]\nof = "meeting"\nsection = "Information"\nkey = "offender-view"\nquestion = "Was the offender''s own view before the meeting?"\n\n[[audit]]\nof = "meeting"\nsection = "Risk"\nkey = "risk-analysed"\nquestion = "Was it made clear who is at risk, of what, in which circumstances and how soon?"\n\n[[audit]]\nof = "meeting"\nsection = "Risk"\nkey = "victims-heard"\nquestion = "Were known and potential victims, and what they had said, considered?"\n\n[[audit]]\nof = "meeting"\nsection = "The plan"\nkey = "plan-reviewed"\nquestion = "Was the plan reviewed under each of its pillars, with its contingency?"\n\n[[audit]]\nof = "meeting"\nsection = "The plan"\nkey = "actions-clear"\nquestion = "Does each action have a named owner, a deadline and a reason?"\n\n[[audit]]\nof = "meeting"\nsection = "Decisions"\nkey = "disclosure-decided"\nquestion = "Was disclosure decided with a reason that stands by itself?"\n\n[[audit]]\nof = "meeting"\nsection = "Decisions"\nkey = "level-reasoned"\nquestion = "Is the level decided for reasons that a reader who was not there can follow?"\n\n[[audit]]\nof = "meeting"\nsection = "Decisions"\nkey = "minutes-clear"\nquestion = "Are the minutes clear, complete and free of what nobody needs to know?"\n\n[[audit]]\nof = "case"\nsection = "Assessment"\nkey = "risk-current"\nquestion = "Was the risk assessed in time, and again after each significant change?"\n\n[[audit]]\nof = "case"\nsection = "Assessment"\nkey = "level-right"\nquestion = "Was the level of management right for the risk at each review?"\n\n[[audit]]\nof = "case"\nsection = "The plan"\nkey = "plan-sufficient"\nquestion = "Is the plan sufficient to manage the risk?"\n\n[[audit]]\nof = "case"\nsection = "The plan"\nkey = "plan-protects"\nquestion = "Does the plan say how its objectives protect actual and potential victims?"\n\n[[audit]]\nof = "case"\nsection = "The plan"\nkey = "plan-factors"\nquestion = "Does the plan address every relevant factor and each specific victim?"\n\n[[audit]]\nof = "case"\nsection = "The plan"\nkey = "plan-contingency"\nquestion = "Does the plan say what is done when the risk rises, by whom and how soon?"\n\n[[audit]]\nof = "case"\nsection = "The plan"\nkey = "plan-current"\nquestion = "Was the plan kept up with what happened?"\n\n[[audit]]\nof = "case"\nsection = "Delivery"\nkey = "actions-delivered"\nquestion = "Were the actions that mattered done, and is it known what came of them?"\n\n[[audit]]\nof = "case"\nsection = "Delivery"\nkey = "restrictions-enforced"\nquestion = "Were restrictions monitored, and breaches answered?"\n\n[[audit]]\nof = "case"\nsection = "Victims"\nkey = "threat-managed"\nquestion = "Was the threat to each identifiable victim managed?"\n\n[[audit]]\nof = "case"\nsection = "Victims"\nkey = "victims-informed"\nquestion = "Were victims offered contact and told what they are entitled to know?"\n\n[[audit]]\nof = "case"\nsection = "Outcome"\nkey = "all-reasonable-action"\nquestion = "Was all reasonable action taken to keep the offender''s risk to a minimum?"\n','\n',char(10)));
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
  "documents" INTEGER NOT NULL,
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
INSERT INTO "case" VALUES('OLD-2014-0001','','oldbury-2014','level-2','2014-05-06','probation',NULL,'','','','','','',NULL,'',NULL,'2015-01-12',87,'Jack Fenlock','','1994-09-30','male','White British','FIC/0002','','FIC-D-0002','','FIC-V-0002','2 Example Row, Fenbury, before custody','','2','Wounding with intent, Schedule 15; 30 months in custody','Wounding with intent','violent','Two assaults as a youth; known to the youth offending team','2013-01-28','30 months in a young offender institution',30,NULL,NULL,NULL,NULL,'','probation','','Theo Lamb','theo.lamb@fenbury.example','PC Lee Marl','lee.marl@fenbury.example','','','','Probation, on licence','HMP Fenmoor','-','2014-04-28',NULL,'2015-07-27','2015-07-27',NULL,NULL,'yes',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO fact_change VALUES('OLD-2014-0001',0,1,'risk of serious harm','','high','2014-05-08','Theo Lamb','','2014-05-07','');
INSERT INTO fact_change VALUES('OLD-2014-0001',1,2,'level','','2','2014-05-20','Ola Fielding','High risk to known people; four agencies with a part','2014-05-20','');
INSERT INTO fact_change VALUES('OLD-2014-0001',2,3,'prison','','HMP Fenmoor','2014-06-02','Theo Lamb','Recalled to prison on 2 June 2014 after three nights away; he left three mobile phones in his room at Marsh House','2014-06-02','');
INSERT INTO fact_change VALUES('OLD-2014-0001',3,4,'approved_premises','Marsh House','-','2014-06-02','Theo Lamb','Recalled to prison on 2 June 2014 after three nights away; he left three mobile phones in his room at Marsh House','2014-06-02','');
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
INSERT INTO level_period VALUES('OLD-2014-0001',0,1,'2','2014-05-20',NULL,0,'screening by Ola Fielding with DS Ivo Brand (Police), Dilys Frome (Probation)','High risk to known people; four agencies with a part','');
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
INSERT INTO screening VALUES('OLD-2014-0001',0,1,'2014-05-08','Theo Lamb','probation','yes','yes','2','','','','','More than one agency has to act, and at the same time');
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
INSERT INTO warning VALUES('OLD-2014-0001',0,1,'liaison-minuted','contact with other agencies','2014-06-12',NULL,'','');
INSERT INTO warning VALUES('OLD-2014-0001',1,2,'lead-agency-proposes','Probation (Theo Lamb) proposed no plan of its own; the chair set 1 of its actions','2014-06-12',NULL,'','');
INSERT INTO warning VALUES('OLD-2014-0001',2,3,'section-unchanged','human rights reads word for word as at the meeting of 12 June 2014','2014-09-25',NULL,'','');
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
INSERT INTO assessment VALUES('OLD-2014-0001',0,1,0,'2014-05-08','Theo Lamb',NULL,'','','','2014-05-07','Theo Lamb','','High','Could happen within weeks if the quarrel starts again','','The victim and others in the same quarrel are at risk of being stabbed when Jack is with his co-defendant','Contact with the co-defendant; debts','His mother; wish to work as a roofer','','');
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
INSERT INTO rating VALUES('OLD-2014-0001',0,1,'known-adult','high','serious wounding','the victim and his brother','OASys');
INSERT INTO rating VALUES('OLD-2014-0001',1,1,'public','medium','','','');
INSERT INTO rating VALUES('OLD-2014-0001',2,1,'children','low','','','');
INSERT INTO rating VALUES('OLD-2014-0001',3,1,'staff','low','','','');
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
INSERT INTO score VALUES('OLD-2014-0001',0,1,'OGRS','71%','reconviction within two years','2014-05-07','Theo Lamb','Nell Ashby');
CREATE TABLE IF NOT EXISTS "risk_factor" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "factor" TEXT NOT NULL,
  "about" TEXT NOT NULL,
  "outstanding" TEXT CHECK ("outstanding" IN ('yes', 'no')),
  "most_critical" TEXT CHECK ("most_critical" IN ('yes', 'no')),
  "recorded_on" TEXT CHECK ("recorded_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO risk_factor VALUES('OLD-2014-0001',0,'the quarrel','Debts between two groups of young men','yes','yes','2014-05-08');
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
INSERT INTO person VALUES('OLD-2014-0001',0,1,'2014-05-08','victim','The young man of 2012','knows him from school','victim liaison holds it','Marker on the address','Sal Whitton',NULL,NULL,'',NULL,NULL);
INSERT INTO person VALUES('OLD-2014-0001',1,2,'2014-05-08','co-offender','Dane Fenlow','friend, co-defendant','yes','','',NULL,NULL,'',NULL,NULL);
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
INSERT INTO restriction VALUES('OLD-2014-0001',0,1,'2014-05-08',NULL,'','2014-09-25','Ola Fielding','licence','Not to contact the victim or Dane Fenlow directly or indirectly, by telephone or otherwise, without his supervising officer''s written consent','2014-04-28','2015-07-27',NULL,'HMP Fenmoor for the Secretary of State','Theo Lamb','Dane Fenlow','','','',NULL,NULL,NULL,0,'');
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
INSERT INTO "plan" VALUES('OLD-2014-0001',0,1,0,'2014-05-08','Theo Lamb','probation','Keeps Jack away from the victim and from the friend with whom he offended','The quarrel and his co-defendant; the victim and his brother','','The end of his stay at Marsh House in July','In conclusion, the plan is residence at Marsh House, supervision twice a week, checks on whom he meets, and a marker on the victim''s address','2014-06-12','Recall, a move, or any contact with Dane Fenlow','None exists',NULL);
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
INSERT INTO plan_entry VALUES('OLD-2014-0001',0,1,1,'supervision','Supervision sessions on debts, friends and knives','probation','Theo Lamb','twice a week',NULL,'',NULL,NULL,NULL,'',NULL,'',0,0,'');
INSERT INTO plan_entry VALUES('OLD-2014-0001',1,1,2,'monitoring','Curfew checks and room searches at Marsh House','approved-premises','Jude Wickes','curfew nightly, search weekly',NULL,'',NULL,NULL,NULL,'',NULL,'',0,0,'');
INSERT INTO plan_entry VALUES('OLD-2014-0001',2,1,3,'interventions','One-to-one sessions of the violence reduction programme','probation','Theo Lamb','weekly from 19 May',NULL,'',NULL,NULL,NULL,'',NULL,'',0,0,'');
INSERT INTO plan_entry VALUES('OLD-2014-0001',3,1,4,'victim-safety','Calls to the victim and his brother, and a marker on their address','victim-liaison','Sal Whitton','every two weeks',NULL,'',NULL,NULL,NULL,'',NULL,'',0,0,'');
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
INSERT INTO contingency VALUES('OLD-2014-0001',0,1,1,'the quarrel','Seen with Dane Fenlow, out after curfew, talk of being owed money','Marsh House calls probation, who decide on recall; police warn the victim','Theo Lamb','within two hours','Fenbury Police control room, day and night, asking for the public protection duty officer',NULL,0);
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
INSERT INTO referral VALUES('OLD-2014-0001',0,1,'accepted','Theo Lamb','','probation','2014-05-08','2014-05-12','2014-05-12',1,'2014-05-22','Nell Ashby','2014-05-09','','Early signs of trouble that probation alone cannot see into','2014-05-20','Ola Fielding','2','High risk to known people; four agencies with a part','Clear on the risk; say more of his telephones','ViSOR, 19 May 2014','','',NULL,NULL,'',NULL,'','2','Stabbed a young man in a quarrel over a debt; a friend stood by','Out after curfew twice in the first week; secretive about telephones','He says that it is over and that he wants to be left alone','Approved premises, YOT police officer and victim liaison each see a part of his life that probation does not','Probation cannot see whom he meets and calls','Young for his age; dyslexic, so everything is read to him','None known','YOT assessment of 2012','None','Swears at staff; no assaults','None known','','',NULL,'');
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
INSERT INTO invitee VALUES('OLD-2014-0001',0,1,1,'probation','Fenbury Probation','Theo Lamb','Offender manager','theo.lamb@fenbury.example','offender manager of the lead agency');
INSERT INTO invitee VALUES('OLD-2014-0001',1,1,2,'police','Fenbury Police','PC Lee Marl','Police offender manager','lee.marl@fenbury.example','named police offender manager');
INSERT INTO invitee VALUES('OLD-2014-0001',2,1,3,'police','Fenbury Police','PC Finn Archer','YOT police officer','finn.archer@fenbury.example','knew Jack as a youth and works with his friends');
INSERT INTO invitee VALUES('OLD-2014-0001',3,1,4,'victim-liaison','Fenbury Probation','Sal Whitton','Victim liaison officer','sal.whitton@fenbury.example','the victim of the wounding lives in Fenbury');
INSERT INTO invitee VALUES('OLD-2014-0001',4,1,5,'approved-premises','Marsh House approved premises','Jude Wickes','Approved premises manager','jude.wickes@fenbury.example','Jack lives at Marsh House');
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
INSERT INTO "view" VALUES('OLD-2014-0001',0,1,1,'police','DS Ivo Brand','2014-05-14','2','The quarrel is live; the police know both groups','PNC and local intelligence, 14 May 2014');
INSERT INTO "view" VALUES('OLD-2014-0001',1,1,2,'probation','Dilys Frome','2014-05-15','2','Risk high, several agencies hold parts of the picture','OASys, 7 May 2014');
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
  "rearranged" INTEGER NOT NULL,
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
INSERT INTO meeting VALUES('OLD-2014-0001',0,1,'posted',1,'2','yes','2014-06-12','10:00','Fenbury Police headquarters, room 4','Supt Greta Lowe','Superintendent, public protection','Tilly Marsh','2014-06-12','2014-06-12','2014-10-02','2014-06-26','2014-06-12','2014-06-12T09:00:00Z',1,'2014-06-27','Supt Greta Lowe','2014-07-01','2014-07-01','2014-07-04','Pip Larch','Theo Lamb (Probation); PC Lee Marl (Police); PC Finn Archer (Police); Sal Whitton (Victim liaison); Jude Wickes (Approved premises); Bryn Oakes (Prison); Supt Greta Lowe (Police)','2014-07-04','Pip Larch','','','level-2',0,NULL,'','probation',0,'Supt Greta Lowe read out the confidentiality and diversity statement; all agreed to it','First meeting at level 2; held after his recall','','Theo Lamb: recalled after three nights away; he will not say where he was','Offender declined on 22 May 2014','Offender declined on 22 May 2014','Theo Lamb told him on 22 May 2014','The victim has heard nothing from Jack; the marker stands','','Papers are read to him because of his dyslexia','Contact with his mother is kept; the limits on other contacts answer a wounding and are proportionate','High to the victim and his brother, confirmed; not imminent while he is in custody','yes','Supervision and curfew lines rest while he is in custody; interventions go on there; the victim line stands','Stands for the day of re-release; the prison tells probation of it at once','','','','','Police post the minutes to ViSOR',NULL,'','','','','2014-09-25');
INSERT INTO meeting VALUES('OLD-2014-0001',1,2,'posted',1,'2','no','2014-09-25','10:00','Fenbury Police headquarters, room 4','Supt Greta Lowe','Superintendent, public protection','Tilly Marsh','2014-09-25','2014-09-25','2015-01-15','2014-10-09','2014-09-25','2014-09-25T09:00:00Z',1,'2014-10-02','Supt Greta Lowe','2014-10-07','2014-10-07','2014-10-08','Pip Larch','Theo Lamb (Probation); PC Lee Marl (Police); PC Finn Archer (Police); Sal Whitton (Victim liaison); Jude Wickes (Approved premises); Bryn Oakes (Prison); Supt Greta Lowe (Police)','2014-10-08','Pip Larch','','','level-2',0,NULL,'','probation',0,'Supt Greta Lowe read out the confidentiality and diversity statement; all agreed to it','Review','Agreed as a true record','Theo Lamb: violence programme begun in prison; release not before January','','','','The victim asks to be told of the January hearing; victim liaison will','','Programme handouts are read to him','Contact with his mother is kept; the limits on other contacts answer a wounding and are proportionate','High to the victim and his brother, confirmed','yes','Interventions go on in prison; the rest waits for re-release, and for what the phones show','Stands','','','','','Police post the minutes to ViSOR','yes','','','','','2015-01-08');
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
INSERT INTO level_decision VALUES('OLD-2014-0001',0,1,'2014-06-12','Level 2 meeting 1, chair Supt Greta Lowe','2','The quarrel outlasts the recall and re-release needs all five agencies','none','','','','police, probation, prison, victim liaison','');
INSERT INTO level_decision VALUES('OLD-2014-0001',1,2,'2014-09-25','Level 2 meeting 2, chair Supt Greta Lowe','2','Re-release in January needs all agencies','none','','','','police, probation, prison, victim liaison','');
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
INSERT INTO invitation VALUES('OLD-2014-0001',0,1,1,'2014-05-22','probation','Fenbury Probation','Theo Lamb','Offender manager','theo.lamb@fenbury.example','offender manager of the lead agency');
INSERT INTO invitation VALUES('OLD-2014-0001',1,1,2,'2014-05-22','police','Fenbury Police','PC Lee Marl','Police offender manager','lee.marl@fenbury.example','named police offender manager');
INSERT INTO invitation VALUES('OLD-2014-0001',2,1,3,'2014-05-22','police','Fenbury Police','PC Finn Archer','YOT police officer','finn.archer@fenbury.example','knew Jack as a youth and works with his friends');
INSERT INTO invitation VALUES('OLD-2014-0001',3,1,4,'2014-05-22','victim-liaison','Fenbury Probation','Sal Whitton','Victim liaison officer','sal.whitton@fenbury.example','the victim of the wounding lives in Fenbury');
INSERT INTO invitation VALUES('OLD-2014-0001',4,1,5,'2014-05-22','approved-premises','Marsh House approved premises','Jude Wickes','Approved premises manager','jude.wickes@fenbury.example','Jack lives at Marsh House');
INSERT INTO invitation VALUES('OLD-2014-0001',5,1,6,'2014-06-03','prison','HMP Fenmoor','Bryn Oakes','Offender supervisor','bryn.oakes@fenbury.example','Jack is back in custody');
INSERT INTO invitation VALUES('OLD-2014-0001',6,2,1,'2014-09-04','probation','Fenbury Probation','Theo Lamb','Offender manager','theo.lamb@fenbury.example','offender manager of the lead agency');
INSERT INTO invitation VALUES('OLD-2014-0001',7,2,2,'2014-09-04','police','Fenbury Police','PC Lee Marl','Police offender manager','lee.marl@fenbury.example','named police offender manager');
INSERT INTO invitation VALUES('OLD-2014-0001',8,2,3,'2014-09-04','police','Fenbury Police','PC Finn Archer','YOT police officer','finn.archer@fenbury.example','knew Jack as a youth and works with his friends');
INSERT INTO invitation VALUES('OLD-2014-0001',9,2,4,'2014-09-04','victim-liaison','Fenbury Probation','Sal Whitton','Victim liaison officer','sal.whitton@fenbury.example','the victim of the wounding lives in Fenbury');
INSERT INTO invitation VALUES('OLD-2014-0001',10,2,5,'2014-09-04','approved-premises','Marsh House approved premises','Jude Wickes','Approved premises manager','jude.wickes@fenbury.example','Jack lives at Marsh House');
INSERT INTO invitation VALUES('OLD-2014-0001',11,2,6,'2014-09-04','prison','HMP Fenmoor','Bryn Oakes','Offender supervisor','bryn.oakes@fenbury.example','Jack is back in custody');
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
INSERT INTO attendance VALUES('OLD-2014-0001',0,1,1,'probation','Fenbury Probation','Theo Lamb','Offender manager','attended','','',NULL,'',NULL);
INSERT INTO attendance VALUES('OLD-2014-0001',1,1,2,'police','Fenbury Police','PC Lee Marl','Police offender manager','attended','','',NULL,'',NULL);
INSERT INTO attendance VALUES('OLD-2014-0001',2,1,3,'police','Fenbury Police','PC Finn Archer','YOT police officer','attended','','',NULL,'',NULL);
INSERT INTO attendance VALUES('OLD-2014-0001',3,1,4,'victim-liaison','Fenbury Probation','Sal Whitton','Victim liaison officer','attended','','',NULL,'',NULL);
INSERT INTO attendance VALUES('OLD-2014-0001',4,1,5,'approved-premises','Marsh House approved premises','Jude Wickes','Approved premises manager','attended','','',NULL,'',NULL);
INSERT INTO attendance VALUES('OLD-2014-0001',5,1,6,'police','Fenbury Police','Supt Greta Lowe','Chair','attended','','',NULL,'',NULL);
INSERT INTO attendance VALUES('OLD-2014-0001',6,1,7,'prison','HMP Fenmoor','Bryn Oakes','Offender supervisor','telephone','','',NULL,'',NULL);
INSERT INTO attendance VALUES('OLD-2014-0001',7,2,1,'probation','Fenbury Probation','Theo Lamb','Offender manager','attended','','',NULL,'',NULL);
INSERT INTO attendance VALUES('OLD-2014-0001',8,2,2,'police','Fenbury Police','PC Lee Marl','Police offender manager','attended','','',NULL,'',NULL);
INSERT INTO attendance VALUES('OLD-2014-0001',9,2,3,'police','Fenbury Police','PC Finn Archer','YOT police officer','attended','','',NULL,'',NULL);
INSERT INTO attendance VALUES('OLD-2014-0001',10,2,4,'victim-liaison','Fenbury Probation','Sal Whitton','Victim liaison officer','attended','','',NULL,'',NULL);
INSERT INTO attendance VALUES('OLD-2014-0001',11,2,5,'approved-premises','Marsh House approved premises','Jude Wickes','Approved premises manager','attended','','',NULL,'',NULL);
INSERT INTO attendance VALUES('OLD-2014-0001',12,2,6,'police','Fenbury Police','Supt Greta Lowe','Chair','attended','','',NULL,'',NULL);
INSERT INTO attendance VALUES('OLD-2014-0001',13,2,7,'prison','HMP Fenmoor','Bryn Oakes','Offender supervisor','telephone','','',NULL,'',NULL);
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
INSERT INTO required_agency VALUES('OLD-2014-0001',0,1,'probation','lead agency; responsible authority; asked for by the referral: offender manager of the lead agency','Fenbury Probation','yes','yes','attended');
INSERT INTO required_agency VALUES('OLD-2014-0001',1,1,'police','responsible authority; asked for by the referral: named police offender manager; asked for by the referral: knew Jack as a youth and works with his friends','Fenbury Police','yes','yes','attended');
INSERT INTO required_agency VALUES('OLD-2014-0001',2,1,'victim-liaison','asked for by the referral: the victim of the wounding lives in Fenbury; victim contact or victim issue','Fenbury Probation','yes','yes','attended');
INSERT INTO required_agency VALUES('OLD-2014-0001',3,1,'prison','in custody at HMP Fenmoor','','yes','yes','telephone');
INSERT INTO required_agency VALUES('OLD-2014-0001',4,2,'probation','lead agency; responsible authority; asked for by the referral: offender manager of the lead agency','Fenbury Probation','yes','yes','attended');
INSERT INTO required_agency VALUES('OLD-2014-0001',5,2,'police','responsible authority; asked for by the referral: named police offender manager; asked for by the referral: knew Jack as a youth and works with his friends','Fenbury Police','yes','yes','attended');
INSERT INTO required_agency VALUES('OLD-2014-0001',6,2,'victim-liaison','asked for by the referral: the victim of the wounding lives in Fenbury; victim contact or victim issue','Fenbury Probation','yes','yes','attended');
INSERT INTO required_agency VALUES('OLD-2014-0001',7,2,'prison','in custody at HMP Fenmoor','','yes','yes','telephone');
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
INSERT INTO information VALUES('OLD-2014-0001',0,1,1,'approved-premises','Jude Wickes','Three mobile phones were in his room; one was hidden behind the bath','',NULL,'','');
INSERT INTO information VALUES('OLD-2014-0001',1,1,2,'police','PC Lee Marl','Dane Fenlow was stopped near Marsh House on 30 May','',NULL,'','');
INSERT INTO information VALUES('OLD-2014-0001',2,1,3,'prison','Bryn Oakes','Quiet on the wing','',NULL,'','Holds the offender until the day of release and sends reports; nothing beyond that');
INSERT INTO information VALUES('OLD-2014-0001',3,2,1,'prison','Bryn Oakes','Has begun the programme; one fight in July, not started by him','',NULL,'','Custody goes on as before; reports are sent before each meeting');
INSERT INTO information VALUES('OLD-2014-0001',4,2,2,'police','PC Lee Marl','Both groups have been quiet since June','',NULL,'','');
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
INSERT INTO disclosure VALUES('OLD-2014-0001',0,1,1,0,'do-not-disclose','He is in custody and nobody outside the agencies is at risk from him there','','','','',NULL,NULL,'','','Supt Greta Lowe',NULL,NULL,'','','','','','');
INSERT INTO disclosure VALUES('OLD-2014-0001',1,2,1,0,'do-not-disclose','Still in custody until January at least; to be decided again before the hearing','','','','',NULL,NULL,'','','Supt Greta Lowe',NULL,NULL,'','','','','','');
CREATE TABLE IF NOT EXISTS "stance" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "meeting" INTEGER NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "agreed" TEXT CHECK ("agreed" IN ('yes', 'no')),
  "reason" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO stance VALUES('OLD-2014-0001',0,1,'probation','yes','');
INSERT INTO stance VALUES('OLD-2014-0001',1,1,'police','yes','');
INSERT INTO stance VALUES('OLD-2014-0001',2,1,'victim-liaison','yes','');
INSERT INTO stance VALUES('OLD-2014-0001',3,1,'approved-premises','yes','');
INSERT INTO stance VALUES('OLD-2014-0001',4,1,'prison','yes','');
INSERT INTO stance VALUES('OLD-2014-0001',5,2,'probation','yes','');
INSERT INTO stance VALUES('OLD-2014-0001',6,2,'police','yes','');
INSERT INTO stance VALUES('OLD-2014-0001',7,2,'victim-liaison','yes','');
INSERT INTO stance VALUES('OLD-2014-0001',8,2,'approved-premises','yes','');
INSERT INTO stance VALUES('OLD-2014-0001',9,2,'prison','yes','');
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
INSERT INTO sending VALUES('OLD-2014-0001',0,1,1,'action list',0,'PC Finn Archer','police','finn.archer@fenbury.example','2014-06-12','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',1,1,2,'action list',0,'Jude Wickes','approved-premises','jude.wickes@fenbury.example','2014-06-12','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',2,1,3,'action list',0,'Theo Lamb','probation','theo.lamb@fenbury.example','2014-06-12','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',3,1,4,'minutes',1,'Theo Lamb','probation','theo.lamb@fenbury.example','2014-07-01','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',4,1,5,'minutes',1,'PC Lee Marl','police','lee.marl@fenbury.example','2014-07-01','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',5,1,6,'minutes',1,'PC Finn Archer','police','finn.archer@fenbury.example','2014-07-01','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',6,1,7,'minutes',1,'Sal Whitton','victim-liaison','sal.whitton@fenbury.example','2014-07-01','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',7,1,8,'minutes',1,'Jude Wickes','approved-premises','jude.wickes@fenbury.example','2014-07-01','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',8,1,9,'minutes',1,'Bryn Oakes','prison','bryn.oakes@fenbury.example','2014-07-01','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',9,1,10,'minutes',1,'Supt Greta Lowe','police','','2014-07-01','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',10,2,1,'action list',0,'Sal Whitton','victim-liaison','sal.whitton@fenbury.example','2014-09-25','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',11,2,2,'action list',0,'Theo Lamb','probation','theo.lamb@fenbury.example','2014-09-25','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',12,2,3,'action list',0,'PC Lee Marl','police','lee.marl@fenbury.example','2014-09-25','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',13,2,4,'minutes',1,'Theo Lamb','probation','theo.lamb@fenbury.example','2014-10-07','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',14,2,5,'minutes',1,'PC Lee Marl','police','lee.marl@fenbury.example','2014-10-07','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',15,2,6,'minutes',1,'PC Finn Archer','police','finn.archer@fenbury.example','2014-10-07','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',16,2,7,'minutes',1,'Sal Whitton','victim-liaison','sal.whitton@fenbury.example','2014-10-07','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',17,2,8,'minutes',1,'Jude Wickes','approved-premises','jude.wickes@fenbury.example','2014-10-07','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',18,2,9,'minutes',1,'Bryn Oakes','prison','bryn.oakes@fenbury.example','2014-10-07','Pip Larch');
INSERT INTO sending VALUES('OLD-2014-0001',19,2,10,'minutes',1,'Supt Greta Lowe','police','','2014-10-07','Pip Larch');
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
INSERT INTO minutes_version VALUES('OLD-2014-0001',0,1,1,'',NULL,'','2014-06-27','Supt Greta Lowe','2014-07-01','Pip Larch');
INSERT INTO minutes_version VALUES('OLD-2014-0001',1,2,1,'',NULL,'','2014-10-02','Supt Greta Lowe','2014-10-07','Pip Larch');
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
INSERT INTO "action" VALUES('OLD-2014-0001',0,1,'closed',1,'2014-06-12',NULL,NULL,NULL,'2014-06-26','','2014-09-25','Supt Greta Lowe','',2,'This should have been known in June',0,'Check what is on the three phones','monitoring','PC Finn Archer','YOT police officer','police','They may show whom he met on the three nights and whether he broke the contact condition','2014-06-26',NULL,NULL,'',NULL,NULL,'Read all three phones with the force''s examiner and listed calls, messages and pictures','Phones 1 and 2: 212 calls and messages with Dane Fenlow in May, against the licence, and a picture of the victim''s street; phone 3: nothing found','PC Finn Archer','2014-06-24');
INSERT INTO "action" VALUES('OLD-2014-0001',1,2,'closed',1,'2014-06-12',NULL,NULL,NULL,'2014-06-13','','2014-09-25','Ola Fielding','',2,'',0,'Keep the phones sealed and hand them to PC Archer against a receipt','monitoring','Jude Wickes','Approved premises manager','approved-premises','So that what is found can be relied on','2014-06-13','yes',NULL,'',NULL,NULL,'Sealed the phones and handed them to PC Archer on 13 June against receipt 14','All three were handed over unopened','Jude Wickes','2014-06-13');
INSERT INTO "action" VALUES('OLD-2014-0001',2,3,'closed',1,'2014-06-12',NULL,NULL,NULL,'2014-06-30','','2014-09-25','Ola Fielding','',2,'',0,'Send the recall report to the Parole Board with the stop of Dane Fenlow in it','supervision','Theo Lamb','Offender manager','probation','The Board decides on re-release','2014-06-30',NULL,NULL,'',NULL,NULL,'Sent the report on 27 June','The Board refused re-release on 4 July and will look again in January','Theo Lamb','2014-06-27');
INSERT INTO "action" VALUES('OLD-2014-0001',3,4,'completed',2,'2014-09-25',NULL,NULL,NULL,'2014-12-12','',NULL,'','',0,'',0,'Tell the victim of the January hearing and take his wishes on conditions','victim-safety','Sal Whitton','Victim liaison officer','victim-liaison','He asks for it and the Board must have it in time','2014-12-12',NULL,NULL,'',NULL,NULL,'Met the victim on 3 December and sent his wishes to the Board','He asks for the streets around his home to be excluded','Sal Whitton','2014-12-03');
INSERT INTO "action" VALUES('OLD-2014-0001',4,5,'completed',2,'2014-09-25',NULL,NULL,NULL,'2014-10-10','',NULL,'','',0,'',0,'Put the calls with Dane Fenlow and the picture of the street before the Parole Board','supervision','Theo Lamb','Offender manager','probation','They show a breach and danger to the victim','2014-10-10',NULL,NULL,'',NULL,NULL,'Sent a second report on 9 October','The Board put the hearing back to February to hear about the phones','Theo Lamb','2014-10-09');
INSERT INTO "action" VALUES('OLD-2014-0001',5,6,'completed',2,'2014-09-25',NULL,NULL,NULL,'2014-09-26','',NULL,'','',0,'',0,'Move the victim''s marker to immediate response and offer him a home safety visit','victim-safety','PC Lee Marl','Police offender manager','police','The picture of his street was taken in May','2014-09-26','yes',NULL,'',NULL,NULL,'Changed the marker and visited the victim with a crime prevention officer on 26 September','New locks fitted; he has an alarm that calls the control room','PC Lee Marl','2014-09-26');
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
CREATE TABLE IF NOT EXISTS "issued_document" (
  "case_ref" TEXT NOT NULL REFERENCES "case" ("ref"),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  "number" INTEGER NOT NULL,
  "document" TEXT NOT NULL,
  "format" TEXT NOT NULL,
  "referral" INTEGER NOT NULL,
  "meeting" INTEGER NOT NULL,
  "version" INTEGER NOT NULL,
  "whom" TEXT NOT NULL,
  "agency" TEXT CHECK ("agency" IN ('police', 'probation', 'prison', 'youth-offending', 'childrens-social-care', 'adult-social-care', 'education', 'housing', 'registered-landlord', 'health', 'mental-health', 'substance-misuse', 'jobcentre', 'electronic-monitoring', 'immigration', 'victim-liaison', 'approved-premises', 'counter-terrorism', 'defence', 'coordination', 'other')),
  "copy_for" TEXT NOT NULL,
  "edition" TEXT NOT NULL,
  "policy_digest" TEXT NOT NULL,
  "templates" TEXT NOT NULL,
  "template_digest" TEXT NOT NULL,
  "inputs_digest" TEXT NOT NULL,
  "state" INTEGER NOT NULL,
  "head" TEXT NOT NULL,
  "program" TEXT NOT NULL,
  "closed" TEXT CHECK ("closed" IN ('yes', 'no')),
  "digest" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "issued_on" TEXT CHECK ("issued_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "issued_by" TEXT NOT NULL,
  PRIMARY KEY ("case_ref", "position")) STRICT;
INSERT INTO issued_document VALUES('OLD-2014-0001',0,1,'minutes','html',0,1,1,'Theo Lamb','probation','','oldbury-2014','7a14111b46e39958c009df5d6af10f7636f7b8279f1073f13e0af66a322e1343','minutes/oldbury-2014/minutes.html.mustache','dbaf245ac8cd89fad8ad4312f100f92a9279d67428cbf08634196d3d169913f3','bc951fcf5831647e925f0af23ffe4523dbc86315b9996535cdf8b2f1462186cf',45,'87:6b71e1e1f8ed7b829b54cab635d8e5def3aa2acbc81f06d9d038bbd2e9ce9d66','mappa 0.0.9',NULL,'0cb7266914358cea15eb749a099f61375cfb2877068f4337a0c4cf92f6763a22',36583,'2015-01-12','Ola Fielding');
INSERT INTO issued_document VALUES('OLD-2014-0001',1,2,'plan','docx',0,0,0,'Ada Fiction','probation','','oldbury-2014','7a14111b46e39958c009df5d6af10f7636f7b8279f1073f13e0af66a322e1343','plan/england-wales-2012/plan.html.mustache','b5394aee37642de8e8ceaa3838cabb9bd7dc19782dbc3a5e4b3e0117de13fe41','59b52ed3c8b406852ecec25e3e1304e1ecf9ca77938e4343655cf293f924e5b6',85,'87:6b71e1e1f8ed7b829b54cab635d8e5def3aa2acbc81f06d9d038bbd2e9ce9d66','mappa 0.0.9',NULL,'d5a4e36e21ac0ab06639f9662d8a95d9650072c5ef69e2d024d41899e96332d9',8694,'2015-01-12','Ola Fielding');
CREATE TABLE due_basis (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  basis TEXT NOT NULL) STRICT;
CREATE TABLE due_state (
  case_ref TEXT PRIMARY KEY REFERENCES "case" (ref),
  wanting INTEGER NOT NULL CHECK (wanting IN (0, 1)),
  good_from TEXT,
  good_until TEXT) STRICT, WITHOUT ROWID;
INSERT INTO due_state VALUES('OLD-2014-0001',1,NULL,NULL);
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
CREATE TRIGGER kept_document_is_not_changed BEFORE UPDATE ON kept_document
  BEGIN SELECT RAISE (ABORT, 'what was issued is never changed'); END;
CREATE TRIGGER kept_document_is_not_deleted BEFORE DELETE ON kept_document
  WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE ref = OLD.case_ref)
  BEGIN SELECT RAISE (ABORT, 'what was issued is never thrown away'); END;
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
