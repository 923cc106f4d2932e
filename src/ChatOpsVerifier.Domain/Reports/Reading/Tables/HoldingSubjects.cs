using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Reports.Reading.Tables;

/// <summary>People, posts and goods, of which a column "status" says what they are: a kind of contract, a family status, what is in stock.</summary>
internal static partial class HoldingSubjects
{
    /// <summary>Who works where, on what contract.</summary>
    public static bool IsStaffing(TableGrid grid) => grid.Headers.Any(h => Headcount().IsMatch(h)) && !grid.Kinds.Contains(ColumnKind.Signature);

    /// <summary>Whatever their status is called, it is no state of a check.</summary>
    public static bool IsHolder(string header) => Holder().IsMatch(header);

    /// <summary>Papers and tickets: a status "draft", "moved" or "major" says what they are.</summary>
    public static bool IsDocument(string header) => Document().IsMatch(header);

    [GeneratedRegex(
        @"^\W*(tickets?|issues?|bugs?|vorgang|incidencias?|chamados?|zgłoszeni[ea]|ärende|sag|sak|тикеты?|заявк[аи]|工单|チケット|티켓|files?|documents?|pages?"
        + @"|dateien?|datei|dokumente?|fichiers?|archivos?|documentos?|páginas?|arquivos?|documenti|pagine|bestand(en)?|pliki?|файлы?|документы?|filer?"
        + @"|dokument(er)?|tiedosto|soubor|fájl|dosya|belge|الملف|ファイル|文書|文档|文件|页面|문서|파일)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Document();

    [GeneratedRegex(
        @"^\W*(headcount|head count|fte|ftes|staffing|contract type|type of contract|employment (type|status)|effectifs?|etp|type de contrat|contrat"
        + @"|personalstärke|kopfzahl|vzä|vertragsart|beschäftigungsart|stellenumfang|planstellen?|plantilla|efectivos|tipo de contrato|contrato|jornada|lotação"
        + @"|vínculo|organico|tipo di contratto|contratto|fte'?s|soort contract|dienstverband|liczba etatów|etaty?|rodzaj umowy|штат|ставк[аи]|численность"
        + @"|тип договора|anställningsform|ansættelsesform|ansettelsesform|työsuhde|úvazek|typ smlouvy|létszám|foglalkoztatás|normă|tip contract|kadro"
        + @"|sözleşme türü|人数|人員|雇用形態|契約形態|编制|用工(形式|类型)|合同类型|인원|고용 ?형태)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Headcount();

    [GeneratedRegex(
        @"^\W*(employees?|staff|posts?|positions?|persons?|customers?|clients?|suppliers?|vendors?|contracts?|licen[cs]es?|articles?|products?|sku|stock|goods"
        + @"|parts?|materials?|devices?|branch(es)?|sites?|countr(y|ies)|invoices?|orders?|vehicles?|mitarbeiter(in)?|stelle|kund(e|in)|lieferant|vertrag"
        + @"|artikel|ware|gerät|filiale|land|rechnung|fahrzeug|poste|employée?|salariée?|personnel|client|fournisseur|contrat|article"
        + @"|produit|pays|facture|véhicule|"
        + @"puesto|emplead[oa]|cliente|proveedor|contrato|artículo|producto|país|factura|funcionári[oa]|colaborador|fornecedor|artigo|fatura|dipendente"
        + @"|posizione|fornitore|articolo|fattura|medewerker|functie|klant|leverancier|product|pracownik|stanowisko|klient|dostawca|produkt|towar|сотрудник"
        + @"|должность|клиент|поставщик|товар|договор|anställd|tjänst|kund|vara|medarbejder|stilling|kunde|vare|ansatt|työntekijä|asiakas|tuote|zaměstnanec"
        + @"|pozice|zákazník|zboží|dolgozó|ügyfél|termék|angajat|post|produs|çalışan|müşteri|ürün|"
        + @"社員|従業員|職位|顧客|取引先|商品|在庫|契約|员工|岗位|客户|供应商|商品|库存|合同|직원|직위|고객|상품|재고|계약|alerts?|alarme?s?|alarmas?|allarm[ei]|alerte[sn]?|alertas?|alerty?|larm"
        + @"|hälyty(s|kset)|оповещени[ея]|тревог[аи]|сповіщення|ειδοποίηση|συναγερμός|تنبيه|התראה|cảnh báo|peringatan|告警|警报|警報|アラート|알림|경보|"
        + @"договір|працівник|клієнт|постачальник|товар|посада|σύμβαση|συμβόλαιο|υπάλληλος|πελάτης|προμηθευτής|προϊόν|θέση|عقد|العقد|موظف|الموظف|عميل|العميل"
        + @"|مورد|المورد|منتج|المنتج|חוזה|עובד|לקוח|ספק|מוצר|hợp đồng|nhân viên|khách hàng|nhà cung cấp|sản phẩm|kontrak|karyawan|pelanggan|pemasok|produk"
        + @"|smlouva|zmluva|szerződés|contract|sözleşme|sopimus|avtal|kontrakt|umowa|contratto|contracten)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Holder();
}
