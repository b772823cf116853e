-- Text made comparable over many rows at once. Twins of io.fukan.text.Folding and io.fukan.account.MatchingKey, which
-- say what is unified and why; both sides are tested on the same cases and must change together.
--
-- Upper and lower case are spelt out, and everything is matched under collation "C": the result must not depend on the
-- locale of the database. Each table of characters is applied only where one of them occurs, for translate() reads the
-- whole table for every character.

-- Invisible characters gone, compatibility forms (width, ㈱, ①) resolved: Glyphs.plain.
create function plain_text(value text) returns text
    language plpgsql immutable strict parallel safe
as $$
declare
    invisible constant text :=
        '[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFE00-\uFE0F\uFEFF\U000E0100-\U000E01EF]';
    plain text collate "C" := value;
begin
    if octet_length(plain) = char_length(plain) then
        return plain;
    end if;
    return normalize(regexp_replace(plain, invisible, '', 'g'), nfkc);
end
$$;

-- Kanji in the form in common use: Glyphs.currentKanji.
create function current_kanji(value text) returns text
    language plpgsql immutable strict parallel safe
as $$
declare
    variants constant text :=
            '㐂乘亙佛傳兒內兩冨凜剱劍勞勳勵區卽參吳單圀國圓圖團堯塡增壤壽奬孃學實寫寳寶將專對尙屛峯峽嵜嶋嶌嶽巢庒廣廳强彌彥從徵德恆惠'
            '應戰戶拔拜擔據擧擴敎數斈斎斷旣昻晉晝曉曾會栁桒桺條榮槇槪樂樓樣橫檜櫻權歐歡步歷歸殘每氣涉淨淸淺渕溪溫滿澁澤濕濟濱濵瀧瀨灣'
            '燈燒營爐爭犧狀狹獎獨瑤瓣產畆畫當疊發眞硏碎礒祕祿禮稅稱稻穗穰竈竝籓籔粹絕絲經綠緖縣總繩繪續纖聰聲聽膽臺與舊舍舘舩莊莖萊萬'
            '薗藏藝藥藪蘆處號螢蟬蟲衞裝覺覽觀觸謠證譯譽讀變豐豫賣賴贊踐輕轉辨辭辯遙遞遲邉邊邨鄕鄰醉醫醬釀釋釡鉃銳錄錢鍊鎭鐵鑄鑛閱關陷'
            '隨險隱雙雜靈靍靏靑靜頰顏顯飮餘驅驒驛髓體髙髮鬪鷄鷗鹽麥麴麵黃黑默點黨齊齋齒齡龍龜﨑𠮷';
    current constant text :=
            '喜乗亘仏伝児内両富凛剣剣労勲励区即参呉単国国円図団尭填増壌寿奨嬢学実写宝宝将専対尚屏峰峡崎島島岳巣庄広庁強弥彦従徴徳恒恵'
            '応戦戸抜拝担拠挙拡教数学斉断既昂晋昼暁曽会柳桑柳条栄槙概楽楼様横桧桜権欧歓歩歴帰残毎気渉浄清浅淵渓温満渋沢湿済浜浜滝瀬湾'
            '灯焼営炉争犠状狭奨独瑶弁産畝画当畳発真研砕磯秘禄礼税称稲穂穣竃並藩薮粋絶糸経緑緒県総縄絵続繊聡声聴胆台与旧舎館船荘茎莱万'
            '園蔵芸薬薮芦処号蛍蝉虫衛装覚覧観触謡証訳誉読変豊予売頼賛践軽転弁辞弁遥逓遅辺辺村郷隣酔医醤醸釈釜鉄鋭録銭錬鎮鉄鋳鉱閲関陥'
            '随険隠双雑霊鶴鶴青静頬顔顕飲余駆騨駅髄体高髪闘鶏鴎塩麦麹麺黄黒黙点党斉斉歯齢竜亀崎吉';
    kanji text collate "C" := value;
begin
    if kanji ~ ('[' || variants || ']') then
        return translate(kanji, variants, current);
    end if;
    return kanji;
end
$$;

create function fold_text(value text) returns text
    language plpgsql immutable strict parallel safe
    -- ANALYZE and rebuilding an index look for functions in pg_catalog alone
    set search_path from current
as $$
declare
    folded text collate "C" := lower(plain_text(value) collate "C");
begin
    -- the marks that plain ASCII text has are replaced one by one, the rarer ones by a table
    folded := replace(folded, '-', 'ー');
    if folded ~ '[\t\n\v\f\r]' then
        folded := translate(folded, E'\t\n\013\f\r', '     ');
    end if;
    if octet_length(folded) > char_length(folded) then
        if folded ~ '[‐-‒–-―−─━⸺⸻〜∼〰·‧•∙⋅‘’‛′“”„‟〝〟⁄∕\u0085\u1680\u2028\u2029]' then
            folded := translate(folded,
                U&'‐‑‒–—―−─━⸺⸻〜∼〰·‧•∙⋅‘’‛′“”„‟〝〟⁄∕\0085\1680\2028\2029',
                  'ーーーーーーーーーーー~~~・・・・・''''''''""""""//    ');
        end if;
        if folded ~ '[À-ſΆ-Ϋ\u0400-\u042F]' then
            folded := translate(folded,
                'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽ'
                'ĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦ'
                'ΧΨΩΪΫЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ',
                'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľ'
                'ŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžάέήίόύώαβγδεζηθικλμνξοπρστυφ'
                'χψωϊϋѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюя');
        end if;
        if folded ~ '[ァ-ヶヽヾ]' then
            folded := translate(folded,
                'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボ'
                'ポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶヽヾ',
                'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼ'
                'ぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖゝゞ');
        end if;
        folded := current_kanji(folded);
    end if;
    return btrim(regexp_replace(folded, ' {2,}', ' ', 'g'), ' ');
end
$$;

create function matching_key(value text) returns text
    language plpgsql immutable strict parallel safe
    -- ANALYZE and rebuilding an index look for functions in pg_catalog alone
    set search_path from current
as $$
declare
    company constant text := '(?:株式|有限|合同|合資|合名|相互)会社'
        '|\( ?(?:株|有|同|資|名|相|社|財|医|学|福|宗|独|一社|一財|公社|公財|特非|NPO) ?\)';
    corporation constant text := '(?:特定非営利活動法人|NPO法人|(?:一般|公益)?(?:社団|財団)法人'
        '|(?:社会|特定)?医療法人(?:社団|財団)?|学校法人|社会福祉法人|宗教法人'
        '|(?:地方)?独立行政法人|国立研究開発法人|(?:国立|公立)大学法人)';
    western_form constant text := '(?<![ ,.])(?:(?:[ ,.]+|(?<=[^ -~]))'
        '(?:COMPANY|CORPORATION|INCORPORATED|LIMITED|CORP|INC|LTD|LLC|CO[ ,.]*LTD)'
        '|[ ,.]*[ ,](?:CO|K\.?K|G\.?K|Y\.?K|L\.L\.C|LLP|LP|PLC|GMBH|AG|S\.?A|SAS|B\.?V|N\.?V|PTE|PTY|PVT)){1,4}[ ,.]*$';
    lengthenable constant text := 'ぁ-ぢつ-をゔァ-ヂツ-ヲヴ';
    dashes constant text := '-‐‑‒–—―−─━⸺⸻';
    plain text collate "C" := upper(plain_text(value) collate "C");
    bare text collate "C";
begin
    if plain ~ '[à-žά-ώ\u0430-\u045F]' then
        plain := translate(plain,
            'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľ'
            'ŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžάέήίόύώαβγδεζηθικλμνξοπρστυφ'
            'χψωϊϋѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюя',
            'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽ'
            'ĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦ'
            'ΧΨΩΪΫЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ');
    end if;
    plain := current_kanji(plain);
    bare := regexp_replace(plain, company, ' ', 'g');
    bare := regexp_replace(bare, '^ *' || corporation || '|' || corporation || ' *$', '', 'g');
    bare := regexp_replace(bare, western_form, '');
    bare := regexp_replace(bare, '([' || lengthenable || '])[' || dashes || ']', '\1ー', 'g');
    bare := regexp_replace(bare, '(?<![' || lengthenable || '])ー+', '', 'g');
    bare := translate(bare, U&' \0009\000A\000B\000C\000D・·‧•∙⋅.,''‘’‛′"“”„‟〝〟' || dashes, '');
    bare := translate(bare, 'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶゐゑヰヱ',
                            'あいうえおつやゆよわかけアイウエオツヤユヨワカケいえイエ');
    -- a name made of nothing but legal form and marks is still a name
    return case when bare = '' then btrim(plain, E' \t\n\013\f\r') else bare end;
end
$$;
