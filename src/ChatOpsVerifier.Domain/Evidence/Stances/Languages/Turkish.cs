namespace ChatOpsVerifier.Domain.Evidence.Stances.Languages;

internal static class Turkish
{
    public const string Words = """
        Not: hayır | hiç | hiçbir | olmadan | olmaksızın | asla
        NotAfter: yok | değil | olmadı | yoktur | değildir | bulunamadı | oluşmadı
        Zero: sıfır
        Failed: başarısız* | hata | hatalar | hatası | hatalı | bozuk | bozul* | çöktü | iptal | imkansız | reddedil* | kayıp | kaybol* | aşıldı | geçersiz
            | yetersiz | arıza* | çalışmıyor | çalışmadı | yapılamadı | edilemedi | edilmedi | yapılmadı | olmuyor | yarıda kaldı | yarım kaldı | çöktü
            | takıldı | dondu | patladı | duruyor | durdu | takılıyor | kesiliyor | hatalarla | vazgeçtik | pes ettik
        Regret: maalesef | ne yazık ki
        Absent: eksik | devre dışı | kapalı | pasif | boş | kısmen | kısmi | test edilmedi | doğrulanmadı | şifrelenmemiş | süresi doldu | güncel değil
            | durduruldu | mevcut değil | yarısı | yarısını | atlandı | kaldırıldı | yanlışlıkla silindi | silinmiş | durdu
        Waiting: ertelen* | bekleniyor | beklemede | bekliyor | bekliyoruz | devam ediyor | sürüyor | açık | henüz | henüz değil | engellendi | hazırlanıyor
            | askıda | üzerinde çalışıyoruz | üzerinde çalışıyorum | üzerinde çalışılıyor | ilgileniyoruz | kaydırıldı | ileri alındı
        Plan: planlan* | planlıyoruz | planlı | yapılacak | edilecek | test edilecek | yapacağız | edeceğiz | sağlanacak | gönderilecek | olacak | yakında
            | yarın | gelecek hafta | haftaya | gelecek ay | gelecek sprint | gerekiyor | lazım | söz verildi | haber veririm | haber veririz | bakıp
            | daha sonra
        Doubt: muhtemelen | belki | galiba | sanırım | herhalde | olmalı | olabilir | sanıyorum | tahmin* | varsay* | neredeyse | umarım | görünüyor | bence
            | bildiğim kadarıyla | lazım | teoride | teorik olarak | prensipte | kağıt üzerinde
        Unknown: bilinmiyor | bilmiyorum | bilmiyoruz | belirsiz | emin değilim
        Future: *acak | *ecek | *acağız | *eceğiz | *acağım | *eceğim | *acaklar | *ecekler
        Bad: veri kaybı | kaybı | kesinti* | sorun | sorunlar | uyarı | uyarılar | fark | farklılık* | sapma* | olay
        Good: başarıyla | başarılı | tamam | tamamlandı | çalışıyor | çalıştı | geri yüklendi | doğrulandı | onaylandı | evet | mevcut | etkin | şifreli
            | şifrelenmiş | geçti | karşılandı | hazır | geri geldi
        Exists: var | vardır | yapılandırıl* | tanımlı | belgelen* | etkin | süreç | prosedür | izleme
        Fine: en fazla | en geç
        If: eğer | ise | durumunda | halinde
        Joint: ve | ama | ancak | çünkü | fakat
        Ask: var mı | yapabilir misiniz | nasıl | nerede | kim | ne zaman | neden | lütfen | sor | sorun bakalım
        Only: sadece | yalnızca | yalnız
        OffValue: kapalı | yok | hayır | yanlış
        OnValue: açıldı | var | evet | doğru | etkin
        Denial: hayır | yok | hiç | hiçbiri | asla | değil | çalışmıyor | bu çalışmıyor | mevcut değil | öyle değil | doğru değil | imkansız | başarısız
            | çalışmadı
        Negated: edilmedi | edilmemiş | yapılmadı | yapılmamış | test edilmedi | doğrulanmadı | doğrulanmamış | şifrelenmedi | şifrelenmemiş | denenmedi
            | denenmemiş | kurulmadı | kurulmamış | gelmedi | gelmemiş | dönmedi | alınmadı | alınmamış | tamamlanmadı | tamamlanmamış | edilemedi
            | yapılamadı | olmadı | çalışmadı | çalışmıyor | *mıyor | *muyor | *medi | *madı | *memiş | *mamış | *meyecek | *mayacak | *medik | *madık
            | *mıyoruz | *muyoruz
        Among: tablodan | tablonun | tablosundan | yedekten | yedeğin | kayıttan | kaydın | dosyadan | dosyanın | sunucudan | sunucunun
        AskAfter: mi | mı | mu | mü | midir | mıdır
        Noun: hiçbir | hiç
        Light: herhangi | bir | tek | başka | yeni | bilinen | veya | ya | da | de | vardı
        """;
}
